import type { BadRequest } from '../../electron/contract/command';
import type { ContactHistoryFailure, ContactInteractionView } from '../../electron/contract/earlierCalls';
import { refusalValues } from '../connection/refusalValues';
import { runningTime } from '../texts/duration';
import { momentText } from '../texts/moment';
import { text, type Text } from '../texts/text';

const types = {
  Inbound: text('earlierCalls.contact.type.Inbound'),
  Outbound: text('earlierCalls.contact.type.Outbound'),
  Internal: text('earlierCalls.contact.type.Internal'),
  Consult: text('earlierCalls.contact.type.Consult'),
} as const;

const states = {
  New: text('earlierCalls.contact.state.New'),
  InProcess: text('earlierCalls.contact.state.InProcess'),
  Stopped: text('earlierCalls.contact.state.Stopped'),
  Pending: text('earlierCalls.contact.state.Pending'),
} as const;

/** Words that Wrapkey does not know are shown as GWS wrote them. */
function wordOf(words: Readonly<Record<string, Text>>, word: string): readonly Text[] {
  if (word === '') return [];
  return [Object.hasOwn(words, word) && words[word] !== undefined ? words[word] : text('verbatim', { value: word })];
}

/** How a call of the contact went. */
export function interactionTexts({ typeId, state, durationMs }: ContactInteractionView): readonly Text[] {
  const length = durationMs === null ? [] : [text('verbatim', { value: runningTime(durationMs) })];
  return [...wordOf(types, typeId), ...length, ...wordOf(states, state)];
}

export function interactionTime({ startedAtMs }: ContactInteractionView, todayMs: number, locale: string): Text {
  return startedAtMs === null ? text('earlierCalls.contact.withoutDate') : momentText(startedAtMs, todayMs, locale);
}

/** Why the history did not come; `null` when nobody looks at the call any more. */
export function contactHistoryProblem(failure: ContactHistoryFailure | BadRequest): Text | null {
  switch (failure.code) {
    case 'notShown':
      return null;
    case 'refused':
      return text(
        failure.refusal.said === null ? 'earlierCalls.contact.refused' : 'earlierCalls.contact.refusedSaying',
        refusalValues(failure.refusal),
      );
    case 'badRequest':
    case 'tooFast':
      return text('earlierCalls.contact.failed');
    case 'notConnected':
    case 'failed':
    case 'noAnswer':
      return text(`earlierCalls.contact.${failure.code}`);
  }
}
