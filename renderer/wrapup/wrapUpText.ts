import type { Snapshot } from '../../electron/contract/snapshot';
import type { WrapUpView } from '../../electron/contract/wrapUp';
import { blockText } from '../dispositions/blockText';
import type { BlockText } from '../dispositions/blockText';
import { endedAgo, runningTime } from '../texts/duration';
import { text } from '../texts/text';
import type { Text } from '../texts/text';

/** When the call ended, how long it lasted, and which number was called. */
export function endedTexts(
  wrapUp: WrapUpView,
  nowMs: number,
): { readonly ended: Text; readonly rest: readonly Text[] } {
  const { dnis, who, number, startedAtMs, endedAtMs } = wrapUp;
  const called = dnis === null || dnis === who || dnis === number ? [] : [text('call.called', { number: dnis })];
  return {
    ended: endedAgo(endedAtMs, nowMs),
    rest: [
      ...(endedAtMs === null ? [] : [text('verbatim', { value: runningTime(endedAtMs - startedAtMs) })]),
      ...called,
    ],
  };
}

/** Why no code can be chosen now; `null` when one can. The core's reason for this call comes first. */
export function wrapUpBlock(snapshot: Snapshot, wrapUp: WrapUpView): BlockText | null {
  if (wrapUp.block?.code === 'signedOut') return { isWarning: false, reason: text('block.signedOut'), cause: null };
  return blockText(snapshot, wrapUp);
}
