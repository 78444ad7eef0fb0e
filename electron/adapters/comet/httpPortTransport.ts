import { LongPollingTransport, type Packet } from 'cometd';
import type { HttpAnswer } from '../../core/gws/httpPort';
import type { CometRequest } from '../../core/session/cometPort';
import { WireFailure, wireFailure } from './cometFailure';
import { usableMessages } from './usableMessages';

/** The library waits for `advice.timeout` plus its own margin; this limit only catches a wait that it forgets. */
export const spareMs = 5_000;
const libraryMarginMs = 10_000;
const usualPollMs = 60_000;

/** The fields of an XMLHttpRequest that the library reads. Any `readyState` but 0 means "sent". */
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
    /** A poll ends, or the next one begins, within this many milliseconds. */
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

  /** A poll that is still waiting is not sent. */
  stop(): void {
    clearTimeout(this.waiting);
  }

  private poll(packet: Packet, xhr: Xhr, limitMs: number): void {
    const delayMs = this.request.pollDelayMs(this.broughtMessages);
    this.expectPoll(delayMs + limitMs + spareMs);
    const send = (): void => {
      void this.post(packet, xhr, limitMs).then((answer) => {
        // The library may not understand the answer or plan another poll, so expect one soon.
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

/** Returns whether the answer contained a message of a channel. */
function deliver(packet: Packet, answer: HttpAnswer): boolean {
  if (answer.kind !== 'answer' || answer.status !== 200) {
    packet.onError('', new WireFailure(wireFailure(answer, new URL(packet.url).host)));
    return false;
  }
  const messages = usableMessages(answer.body);
  packet.onSuccess(messages);
  return typeof messages !== 'string' && messages.some(({ channel }) => !channel.startsWith('/meta/'));
}
