import { fail, succeed, type Result } from '../kernel/result';
import { addresses } from './addresses';
import { textOf } from './anyShape';
import type { GwsBody } from './envelope';
import type { GwsClient } from './gwsClient';
import { pathPart } from './identifier';
import type { InteractionFailure } from './interactionsApi';
import type { OutboundApi, RecordRequest } from './outboundApi';
import type { ReferencedAnswers } from './referencedAnswers';

type Answer = Promise<Result<null, InteractionFailure>>;

/** Operations on outbound records, GWS API v2 (gws-protocol-more A8.1). */
export class OutboundV2Api implements OutboundApi {
  constructor(
    private readonly client: GwsClient,
    private readonly answers: ReferencedAnswers,
  ) {}

  reschedule(request: Parameters<OutboundApi['reschedule']>[0]): Answer {
    const { atMs, callbackType } = request;
    // The sample of the reference is in seconds.
    const timestamp = Math.round(atMs / 1000);
    return this.ask(request, { operationName: 'RescheduleRecord', callbackType, timestamp });
  }

  complete(request: Parameters<OutboundApi['complete']>[0]): Answer {
    const { callResult, record } = request;
    return this.ask(request, {
      operationName: 'CompleteRecord',
      ...(record.callingList === null ? {} : { callingList: record.callingList }),
      ...(callResult === null ? {} : { callResult }),
    });
  }

  private async ask({ record, deviceId, referenceId }: RecordRequest, operation: GwsBody): Answer {
    const handle = pathPart(record.handle);
    if (handle === null) return fail({ kind: 'unsendable' });
    const { applicationId, campaignName } = record;
    const common = { applicationId, campaignName, devicePath: `/devices/${deviceId}`, referenceId };
    const taken = await this.client.post(addresses.outboundRecord(handle), { ...operation, ...common });
    if (!taken.ok) return taken;
    const answer = await this.answers.of(referenceId);
    if (answer === null) return fail({ kind: 'noAnswer' });
    const said = textOf(answer, 'errorMessage');
    // How a refusal looks is not documented: an acknowledgement is one by its name.
    const isDone = (textOf(answer, 'notificationType') ?? '').endsWith('Acknowledge');
    if (isDone && said === null) return succeed(null);
    return fail({ kind: 'declined', said: said === null || said === '' ? null : this.client.reading.said(said) });
  }
}
