import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { ContactInteraction } from '../gws/contactHistory';
import type { GwsApi } from '../gws/gwsApi';
import { refusalOf } from '../gws/gwsFailure';
import type { InteractionFailure } from '../gws/interactionsApi';
import type { Refusal } from '../gws/problems';
import { assertNever, fail, type Result } from '../kernel/result';
import type { AgentSlice } from '../session/agentSlice';

export type ContactHistoryFailure =
  | { readonly code: 'notConnected' | 'failed' | 'noAnswer' }
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | { readonly code: 'notShown' };

type ContactHistoryState = AgentSlice & CallsSlice;

/** Of the call's contact; `null` where the server has no history, or the call no contact. */
export function contactIdOf({ agent }: AgentSlice, { callType, userData }: CallRecord): string | null {
  // The data of a consultation are those of the caller, but the agent talks with somebody else.
  if (agent?.hasHistoryFeature !== true || callType.toLowerCase() === 'consult') return null;
  const contactId = userData['ContactId'];
  return typeof contactId === 'string' && contactId !== '' ? contactId : null;
}

/** Asks GWS for the calls of a contact, when the agent opens the list. */
export class ContactHistory {
  private api: GwsApi | null = null;

  constructor(
    private readonly host: { readonly state: ContactHistoryState },
    private readonly parts: { readonly sessionExpired: () => void },
  ) {}

  /** `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
  }

  async read(callId: string): Promise<Result<readonly ContactInteraction[], ContactHistoryFailure>> {
    const { api } = this;
    const contactId = this.shownContact(callId);
    if (contactId === null) return fail({ code: 'notShown' });
    if (api === null) return fail({ code: 'notConnected' });
    const answer = await api.interactions.ofContact(contactId);
    // Nobody is to read what belongs to the call before.
    if (this.shownContact(callId) !== contactId) return fail({ code: 'notShown' });
    if (answer.ok) return answer;
    // A late answer is of a connection that is gone.
    if (answer.failure.kind === 'unauthenticated' && api === this.api) this.parts.sessionExpired();
    return fail(failureOf(answer.failure));
  }

  private shownContact(callId: string): string | null {
    const { state } = this.host;
    const call = state.selection.callId === callId ? findCall(state.calls, callId) : null;
    return call === null ? null : contactIdOf(state, call);
  }
}

function failureOf(failure: InteractionFailure): ContactHistoryFailure {
  switch (failure.kind) {
    case 'noAnswer':
      return { code: 'noAnswer' };
    case 'declined':
      return { code: 'refused', refusal: { httpStatus: null, statusCode: null, said: failure.said } };
    case 'refused':
      return { code: 'refused', refusal: refusalOf(failure) };
    case 'unauthenticated':
    case 'passwordChangeRequired':
    case 'network':
    case 'unavailable':
    case 'csrf':
    case 'redirected':
    case 'notGws':
    case 'unsendable':
      return { code: 'failed' };
    default:
      return assertNever(failure);
  }
}
