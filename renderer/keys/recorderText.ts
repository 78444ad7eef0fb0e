import { text } from '../texts/text';
import type { Text } from '../texts/text';
import type { KeyboardPlatform } from './accelerator';

/** Why the recorder stays open after a try. */
export type RecorderProblem =
  | { readonly kind: 'notAKey' }
  /** The pressed key could not be registered. `caps`: the tried key; empty when the key was to be removed. */
  | { readonly kind: 'refused'; readonly caps: readonly string[]; readonly reason: Text }
  /** No key came: a key that another program has grabbed never reaches a window. */
  | { readonly kind: 'silent' };

/** After this long without a key, the agent may be pressing one that does not reach the window. */
export const silentAfterMs = 5_000;

export function recorderText(problem: RecorderProblem, platform: KeyboardPlatform): Text {
  switch (problem.kind) {
    case 'notAKey':
      return text(platform === 'mac' ? 'keys.recorder.notAKeyMac' : 'keys.recorder.notAKey');
    case 'refused':
      if (problem.caps.length === 0) return problem.reason;
      return text('keys.recorder.tried', { key: problem.caps.join('+'), problem: problem.reason });
    case 'silent':
      return text('keys.recorder.silent');
  }
}
