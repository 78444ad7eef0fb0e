import { fail, succeed, type Result } from '../kernel/result';
import { addresses } from './addresses';
import { textOf } from './anyShape';
import { parseContactHistory, type ContactInteraction } from './contactHistory';
import type { GwsBody } from './envelope';
import { referenceIdOf } from './event';
import type { GwsClient } from './gwsClient';
import { pathPart, usableId } from './identifier';
import type { InteractionCall, InteractionFailure, InteractionsApi } from './interactionsApi';
import type { ReferencedAnswers } from './referencedAnswers';

type Answer<Value> = Promise<Result<Value, InteractionFailure>>;

const callTypes = ['Internal', 'Inbound', 'Outbound', 'Consult'];

/** The operations of UCS for voice, GWS API v2 (gws-protocol-more A5.1). */
export class UcsV2Api implements InteractionsApi {
  constructor(
    private readonly client: GwsClient,
    private readonly answers: ReferencedAnswers,
  ) {}

  async find({ callId, phoneNumber, callType }: InteractionCall): Answer<string> {
    const answer = await this.ask(addresses.interactions, {
      operationName: 'FindPhoneCall',
      callId,
      status: 'Stopped',
      phoneNumber,
      type: callTypes.includes(callType) ? callType : 'Unknown',
    });
    if (!answer.ok) return answer;
    const id = usableId(textOf(answer.value, 'interactionId'), this.client.reading);
    return id === null ? fail({ kind: 'declined', said: null }) : succeed(id);
  }

  setNote(interactionId: string, note: string): Answer<null> {
    return this.tell(interactionId, { operationName: 'SetCallNote', note });
  }

  complete(interactionId: string, callDuration: number): Answer<null> {
    return this.tell(interactionId, { operationName: 'SetCallCompleted', callDuration, userData: {} });
  }

  async ofContact(contactId: string): Answer<readonly ContactInteraction[]> {
    const id = pathPart(contactId);
    if (id === null) return fail({ kind: 'unsendable' });
    const answer = await this.ask(addresses.contactHistory(id), {
      operationName: 'RetrieveContactHistory',
      // The feature for other media is another one.
      mediaType: 'call',
      sort: 'desc',
    });
    return answer.ok ? succeed(parseContactHistory(answer.value, this.client.reading)) : answer;
  }

  private async tell(interactionId: string, operation: GwsBody): Answer<null> {
    const id = pathPart(interactionId);
    if (id === null) return fail({ kind: 'unsendable' });
    const answer = await this.ask(addresses.interaction(id), operation);
    if (!answer.ok) return answer;
    // A string, as `isCreated` is one, would be no surprise.
    return String(answer.value['success']) === 'true' ? succeed(null) : fail({ kind: 'declined', said: null });
  }

  private async ask(path: string, operation: GwsBody): Answer<GwsBody> {
    const taken = await this.client.post(path, operation);
    if (!taken.ok) return taken;
    const referenceId = referenceIdOf(taken.value);
    const answer = referenceId === null ? null : await this.answers.of(referenceId);
    if (answer === null) return fail({ kind: 'noAnswer' });
    const message = textOf(answer, 'errorMessage');
    const hasFailed = String(answer['success']) === 'false' || message !== null;
    if (!hasFailed) return succeed(answer);
    return fail({
      kind: 'declined',
      said: message === null || message === '' ? null : this.client.reading.said(message),
    });
  }
}
