import { timeWithOffset } from '../../rules/callbackTimes';
import { checkedValue, type CheckedValue } from '../../rules/userDataValue';
import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { IdSource } from '../kernel/ids';
import { fail, succeed, type Result } from '../kernel/result';
import type { Owner } from '../session/owner';
import { userDataFields } from '../userData/userDataFields';
import { maskOf } from '../userData/userDataText';
import type { EditBook } from './editBook';
import { allowsEdit, isOnTheWay } from './editState';
import { editableField, isWritable, type EditabilityState } from './editability';
import { isEditOf, isSameText, storedText, type UserDataEdit } from './userDataEdit';

export interface WantedEdit {
  readonly callId: string;
  readonly key: string;
  /** As typed. */
  readonly value: string;
  /** What the agent saw when beginning; `null`: the call did not have the key, or it was masked. */
  readonly seen: string | null;
}

export type EditFailure =
  | { readonly code: 'unknownCall' }
  | { readonly code: 'notEditable' }
  | { readonly code: 'invalid'; readonly problem: (CheckedValue & { readonly ok: false })['problem'] };

interface Kept {
  /** False: only in memory, because the journal could not be written. */
  readonly isKept: boolean;
}

/** What the agent decides: a new change, and what to do with one that did not get through. */
export class Editing {
  constructor(
    private readonly ports: { readonly ids: IdSource },
    private readonly host: { readonly state: EditabilityState & CallsSlice },
    private readonly book: EditBook,
  ) {}

  async edit(wanted: WantedEdit): Promise<Result<Kept, EditFailure>> {
    const { state } = this.host;
    const call = findCall(state.calls, wanted.callId);
    if (call === null || state.agent === null) return fail({ code: 'unknownCall' });
    if (!isLive(call)) return this.tooLate(wanted, call, state.agent.owner);
    const field = editableField(state, call, wanted.key);
    if (field === null) return fail({ code: 'notEditable' });
    const checked = checkedValue(field, wanted.value);
    if (!checked.ok) return fail({ code: 'invalid', problem: checked.problem });
    const earlier = this.book.open.filter((one) => one.callId === call.id && one.key === wanted.key);
    const written = earlier
      .filter((one) => allowsEdit(one.state, 'replaced'))
      .map((one) => this.book.change(one.id, 'replaced'));
    const isBehind = earlier.some((one) => isOnTheWay(one.state));
    const current = storedText(call.userData, wanted.key) ?? null;
    if (!isBehind && isSameText(current, checked.value)) return succeed({ isKept: await all(written) });
    const isMasked = maskOf(state.policy.userData, wanted.key) !== null;
    // Nobody can tell from a masked value whether it is still the one of before.
    const seen = isMasked ? current : wanted.seen;
    const isOvertaken = !isBehind && !isSameText(seen, current);
    const edit: UserDataEdit = {
      ...this.newEdit({ ...wanted, value: checked.value, seen }, call, state.agent.owner),
      ...{ state: isOvertaken ? 'overtaken' : 'kept', theirs: isOvertaken ? { text: current } : null },
    };
    return succeed({ isKept: await all([...written, this.book.keep(edit)]) });
  }

  /** Under the key of the policy, while the call lives: when the agent has promised to call back. */
  async writeCallback(callId: string, dueAtMs: number): Promise<void> {
    const { agent, calls, policy } = this.host.state;
    const key = policy.disposition.callbackKey;
    const call = findCall(calls, callId);
    if (key === null || agent === null || call === null || !isLive(call)) return;
    const replaced = this.book.open.filter((one) => one.callId === callId && one.key === key);
    await all(
      replaced.filter((one) => allowsEdit(one.state, 'replaced')).map((one) => this.book.change(one.id, 'replaced')),
    );
    const seen = storedText(call.userData, key) ?? null;
    await this.book.keep(this.newEdit({ callId, key, value: timeWithOffset(dueAtMs), seen }, call, agent.owner));
  }

  /** The call ended while the agent wrote. It is kept and told, and never sent. */
  private async tooLate(wanted: WantedEdit, call: CallRecord, owner: Owner): Promise<Result<Kept, EditFailure>> {
    const { state } = this.host;
    const field = userDataFields(state).find(({ key }) => key === wanted.key);
    if (field === undefined || !isWritable(state, field)) return fail({ code: 'notEditable' });
    if (isSameText(storedText(call.userData, wanted.key), wanted.value)) return succeed({ isKept: true });
    return succeed({ isKept: await this.book.keep({ ...this.newEdit(wanted, call, owner), state: 'undelivered' }) });
  }

  private newEdit({ key, value, seen }: WantedEdit, call: CallRecord, owner: Owner): UserDataEdit {
    return {
      ...{ kind: 'userDataEdit', id: this.ports.ids.next(), owner, atMs: 0 },
      ...{
        callId: call.id,
        callUuid: call.saidUuid,
        callStartedAtMs: call.startedAtMs,
        who: callName(call, this.host.state.policy.userData).who,
      },
      ...{ key, value, before: seen, state: 'kept', theirs: null },
      ...{ attempts: 0, mayHaveArrived: false, refusal: null },
    };
  }

  /** Writes it after all, over what the call has now. */
  async again(editId: string): Promise<Result<Kept, { readonly code: 'tooLate' }>> {
    const edit = this.book.find(editId);
    const call = edit === null ? null : findCall(this.host.state.calls, edit.callId);
    const isPossible = edit !== null && call !== null && isLive(call) && isEditOf(edit, call);
    if (!isPossible || !allowsEdit(edit.state, 'again')) return fail({ code: 'tooLate' });
    const isForCallback = edit.key === this.host.state.policy.disposition.callbackKey;
    if (!isForCallback && editableField(this.host.state, call, edit.key) === null) return fail({ code: 'tooLate' });
    const before = storedText(call.userData, edit.key) ?? null;
    const patch = { before, theirs: null, mayHaveArrived: false, refusal: null };
    return succeed({ isKept: await this.book.change(editId, 'again', patch) });
  }

  /** The agent has read what became of it, and keeps what the call has. */
  async dismiss(editId: string): Promise<Result<null, { readonly code: 'tooLate' }>> {
    const edit = this.book.find(editId);
    if (edit === null || !allowsEdit(edit.state, 'dismissed')) return fail({ code: 'tooLate' });
    await this.book.change(editId, 'dismissed');
    return succeed(null);
  }
}

async function all(written: readonly Promise<boolean>[]): Promise<boolean> {
  return (await Promise.all(written)).every((isWritten) => isWritten);
}
