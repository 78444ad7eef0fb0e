import { text } from '../texts/text';
import type { Text } from '../texts/text';
import type { KeyboardPlatform } from './accelerator';

/** Why the recorder is still open after a try. */
export type RecorderProblem =
  | { readonly kind: 'notAKey' }
  /** The key was seen, and could not be had. `caps`: what was tried; none when the key was to be taken away. */
  | { readonly kind: 'refused'; readonly caps: readonly string[]; readonly reason: Text }
  /** Nothing was seen: what another program has grabbed never comes to a window. */
  | { readonly kind: 'silent' };

/** Without a key for so long, the agent may be pressing one that does not come. */
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
