import { LongPollingTransport, type Packet } from 'cometd';
import type { CometRequest } from '../../core/session/cometPort';
import type { HttpAnswer } from '../../core/gws/httpPort';
import { WireFailure, wireFailure } from './cometFailure';
import { usableMessages } from './usableMessages';

/** The library waits for `advice.timeout` plus its own margin; this only catches what it forgets. */
export const spareMs = 5_000;
const libraryMarginMs = 10_000;
const usualPollMs = 60_000;

/** What the library reads of an XMLHttpRequest. Any `readyState` but 0 means "sent". */
interface Xhr {
  status: number;
  readonly readyState: 1;
  abort: () => void;
}

/** cometd's long-polling transport, on `HttpPort` instead of XMLHttpRequest. */
export class HttpPortTransport extends LongPollingTransport {
  /** Whether the last poll brought more than its own reply. */
  private broughtMessages = true;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly request: Pick<CometRequest, 'post' | 'pollDelayMs'>,
    /** A poll ends, or the next one begins, within so many ms. */
    private readonly expectPoll: (withinMs: number) => void,
  ) {
    super();
  }

  override xhrSend(packet: Packet): Xhr {
    const xhr: Xhr = { status: 0, readyState: 1, abort: () => undefined };
    const limitMs = (this.advice.timeout ?? usualPollMs) + libraryMarginMs + spareMs;
    if (packet.body.includes('"/meta/connect"')) this.poll(packet, xhr, limitMs);
    else void this.post(packet, xhr, limitMs).then((answer) => deliver(packet, answer));
    return xhr;
  }

  /** A poll that still has to wait does not go out any more. */
  stop(): void {
    clearTimeout(this.waiting);
  }

  private poll(packet: Packet, xhr: Xhr, limitMs: number): void {
    const delayMs = this.request.pollDelayMs(this.broughtMessages);
    this.expectPoll(delayMs + limitMs + spareMs);
    const send = (): void => {
      void this.post(packet, xhr, limitMs).then((answer) => {
        // Whether the library understands the answer, and plans another poll, is to be seen.
        this.expectPoll(spareMs);
        this.broughtMessages = deliver(packet, answer);
      });
    };
    if (delayMs === 0) {
      send();
      return;
    }
    this.waiting = setTimeout(send, delayMs);
    xhr.abort = () => this.stop();
  }

  private async post(packet: Packet, xhr: Xhr, limitMs: number): Promise<HttpAnswer> {
    const exchange = this.request.post(packet.url, packet.body, limitMs);
    xhr.abort = () => exchange.abort();
    const answer = await exchange.answer;
    if (answer.kind === 'answer') xhr.status = answer.status;
    return answer;
  }
}

/** Whether there was a message of a channel in it. */
function deliver(packet: Packet, answer: HttpAnswer): boolean {
  if (answer.kind !== 'answer' || answer.status !== 200) {
    packet.onError('', new WireFailure(wireFailure(answer, new URL(packet.url).host)));
    return false;
  }
  const messages = usableMessages(answer.body);
  packet.onSuccess(messages);
  return typeof messages !== 'string' && messages.some(({ channel }) => !channel.startsWith('/meta/'));
}
