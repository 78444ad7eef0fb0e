import type { CallState } from '../../electron/contract/call';

const tones: Readonly<Partial<Record<CallState, 'good' | 'waiting' | 'accent'>>> = {
  Established: 'good',
  Held: 'waiting',
  Ringing: 'accent',
  Preview: 'accent',
};

/** The class of styles/tone.css for a call in that state; empty when the state needs no attention. */
export function callToneClass(state: CallState): string {
  const tone = tones[state];
  return tone === undefined ? '' : `tone-${tone}`;
}
