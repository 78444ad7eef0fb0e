import { findCall, type CallList } from '../calls/callList';
import { isLive } from '../calls/callReference';
import { nextSelection } from '../calls/currentCall';
import type { StateHost } from '../kernel/store';
import type { Outbox } from '../outbox/outbox';
import { isOwed, type WrapUpQuestionState } from '../wrapup/wrapUpQuestions';

type UpdateCallsState = WrapUpQuestionState;

interface UpdateCallsServices {
  readonly store: StateHost<UpdateCallsState>;
  readonly outbox: Pick<Outbox, 'callsEnded'>;
}

/** Puts a new list of calls in place and finds out which one the screen is about. */
export function updateCalls({ store, outbox }: UpdateCallsServices, calls: CallList): void {
  const before = store.state;
  const selection = nextSelection(before.selection, {
    previous: before.calls.calls,
    calls: calls.calls,
    isOwed: (call) => isOwed(before, call),
  });
  const wereLive = before.calls.calls.filter(isLive);
  store.update({ calls, selection });
  if (wereLive.some(({ id }) => !isLive(findCall(calls, id)))) outbox.callsEnded();
}
