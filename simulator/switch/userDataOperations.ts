import { isActive } from './agentCall';
import type { AgentCall, RecordingState, UserData } from './agentCall';
import { attachedDataNotice, recordingNotice } from './notices';
import type { Switchboard } from './switchboard';

/** User data belongs to the call, so every party sees the change (gws-protocol 6.6). */
function replaceUserData(board: Switchboard, call: AgentCall, userData: UserData): void {
  for (const leg of board.legs(call.id).filter(isActive)) {
    board.change(leg, { userData }, attachedDataNotice);
  }
}

export function updateUserData(board: Switchboard, call: AgentCall, pairs: UserData): void {
  replaceUserData(board, call, { ...board.current(call).userData, ...pairs });
}

export function deleteUserDataPairs(board: Switchboard, call: AgentCall, keys: readonly string[]): void {
  const kept = Object.entries(board.current(call).userData).filter(([key]) => !keys.includes(key));
  replaceUserData(board, call, Object.fromEntries(kept));
}

export function deleteUserData(board: Switchboard, call: AgentCall): void {
  replaceUserData(board, call, {});
}

/** The switch also reports the recording state in the user data, in one event with the state (gws-protocol 9.7). */
export function markRecording(board: Switchboard, call: AgentCall, change: RecordingChange): void {
  const userData = { ...board.current(call).userData, GSIP_RECORD: change.mark };
  board.change(call, { recordingState: change.recordingState, userData }, recordingNotice);
  for (const leg of board.legs(call.id).filter((other) => other.agent !== call.agent && isActive(other))) {
    board.change(leg, { userData }, attachedDataNotice);
  }
}

interface RecordingChange {
  readonly recordingState: RecordingState;
  readonly mark: string;
}

/** One change and one event, however many pairs are set and deleted together. */
export function editUserData(
  board: Switchboard,
  call: AgentCall,
  edit: { set: UserData; delete: readonly string[] },
): void {
  const kept = Object.entries(board.current(call).userData).filter(([key]) => !edit.delete.includes(key));
  replaceUserData(board, call, { ...Object.fromEntries(kept), ...edit.set });
}
