import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import { hasEnded } from '../../electron/rules/callState';

type Calls = Pick<Snapshot, 'calls' | 'currentCallId' | 'pendingWrapUps'>;

/** The calls between which the agent chooses. A consultation that is over is none of them, unless it needs a code. */
export function listedCalls({ calls, currentCallId, pendingWrapUps }: Calls): readonly CallView[] {
  const isNeeded = ({ id }: CallView): boolean =>
    id === currentCallId || pendingWrapUps.some(({ callId }) => callId === id);
  return calls.filter((call) => !hasEnded(call) || call.parentCallId === null || isNeeded(call));
}
