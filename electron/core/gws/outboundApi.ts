import type { Result } from '../kernel/result';
import type { InteractionFailure } from './interactionsApi';

/** The record of an outbound campaign for which a call was made (gws-protocol-more A8.2). Ids are the server's. */
export interface CampaignRecord {
  readonly handle: string;
  readonly applicationId: number;
  readonly campaignName: string;
  /** `null` where the call does not name it. */
  readonly callingList: string | null;
}

/** Who asks, and the word by which the answer is known: it comes as a notification. */
export interface RecordRequest {
  readonly record: CampaignRecord;
  readonly deviceId: string;
  readonly referenceId: string;
}

export type CallbackType = 'Personal' | 'Campaign';

/** Records of outbound campaigns. Each request is sent once: what a second one does is not documented. */
export interface OutboundApi {
  /** The campaign calls again at that time. `Personal`: it is the same agent who gets the call. */
  reschedule(
    request: RecordRequest & { readonly atMs: number; readonly callbackType: CallbackType },
  ): Promise<Result<null, InteractionFailure>>;
  /** The record is done with. `callResult`: a word of GWS; `null` leaves it as it is. */
  complete(request: RecordRequest & { readonly callResult: string | null }): Promise<Result<null, InteractionFailure>>;
}
