import { LongPollingTransport, type Packet } from 'cometd';
import type { CometRequest } from '../../core/ports';
import { WireFailure, wireFailure } from './cometFailure';

/** The library waits for `advice.timeout` plus its own margin; this only catches what it forgets. */
const spareMs = 5_000;
const libraryMarginMs = 10_000;
const usualPollMs = 60_000;

/** cometd's long-polling transport, on `HttpPort` instead of XMLHttpRequest. */
export class HttpPortTransport extends LongPollingTransport {
  constructor(private readonly request: Pick<CometRequest, 'post'>) {
    super();
  }

  override xhrSend(packet: Packet): object {
    const limitMs = (this.advice.timeout ?? usualPollMs) + libraryMarginMs + spareMs;
    const exchange = this.request.post(packet.url, packet.body, limitMs);
    // The library reads these three of an XMLHttpRequest. Anything but 0 means "sent".
    const xhr = { status: 0, readyState: 1, abort: () => exchange.abort() };
    void exchange.answer.then((answer) => {
      if (answer.kind === 'answer') xhr.status = answer.status;
      if (answer.kind === 'answer' && answer.status === 200) packet.onSuccess(usableMessages(answer.body));
      else packet.onError('', new WireFailure(wireFailure(answer, new URL(packet.url).host)));
    });
    return xhr;
  }
}

/**
 * Leaves out of a batch what is no Bayeux message: the library throws on it and then never polls again. A body that is
 * no batch at all is left to the library, which reports it as a failure; what is parsed it does not parse again.
 */
function usableMessages(body: string): string | readonly object[] {
  let batch: unknown;
  try {
    batch = JSON.parse(body);
  } catch {
    return body;
  }
  return Array.isArray(batch) ? batch.filter(isMessage) : body;
}

function isMessage(item: unknown): item is object {
  return typeof item === 'object' && item !== null && 'channel' in item && typeof item.channel === 'string';
}
