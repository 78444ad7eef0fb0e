import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import { isOnTheWay, isOver, type EditEvent } from './editState';
import { isSameText, shows, storedText, type UserDataEdit } from './userDataEdit';

/** What the call as it is now says of a change. `null`: nothing new. */
export type Fate =
  | { readonly event: EditEvent; readonly theirs: UserDataEdit['theirs'] }
  /** Somebody else has changed the key, while ours is on its way: which one comes last is not known yet. */
  | { readonly event: null; readonly theirs: UserDataEdit['theirs'] }
  | null;

/** `call`: `null` when it is not there any more. `own`: the agent's changes of the same call and key, oldest first. */
export function fateOf(edit: UserDataEdit, call: CallRecord | null, own: readonly UserDataEdit[]): Fate {
  // What the call shows may be the agent's earlier change, which is still under way.
  const isBehind = own.some(({ id, state }) => id !== edit.id && isOnTheWay(state));
  if (call !== null && !(edit.state === 'kept' && isBehind)) {
    if (edit.state !== 'refused' && shows(call.userData, edit)) return { event: 'seen', theirs: edit.theirs };
  }
  if (!isLive(call)) return { event: 'callEnded', theirs: edit.theirs };
  if (call === null || isBehind || edit.state === 'refused') return null;
  return fateByValue(edit, storedText(call.userData, edit.key), own);
}

function fateByValue(edit: UserDataEdit, text: string | null | undefined, own: readonly UserDataEdit[]): Fate {
  const theirs = { text: text ?? null };
  const isNoted = edit.theirs?.text === theirs.text;
  if (edit.state === 'overtaken') return isNoted ? null : { event: null, theirs };
  if (isSameText(text, edit.before) || own.some((one) => one.id !== edit.id && wrote(one, text))) return null;
  if (!isOnTheWay(edit.state)) return { event: 'changedElsewhere', theirs };
  return isNoted ? null : { event: null, theirs };
}

/** It is the agent's own earlier change that the call shows. */
function wrote({ state, value }: UserDataEdit, text: string | null | undefined): boolean {
  return (state === 'replaced' || !isOver(state)) && isSameText(text, value);
}
