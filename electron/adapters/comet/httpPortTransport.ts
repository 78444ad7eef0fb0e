import { LongPollingTransport, type Packet } from 'cometd';
import { answerTooLong, type JsonAnswer } from '../../core/gws/jsonAnswer';
import type { CometFailure, CometRequest } from '../../core/session/cometPort';
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

  private async post(packet: Packet, xhr: Xhr, limitMs: number): Promise<JsonAnswer> {
    const exchange = this.request.post(packet.url, packet.body, limitMs);
    xhr.abort = () => exchange.abort();
    const answer = await exchange.answer;
    if (answer.kind === 'answer') xhr.status = answer.status;
    return answer;
  }
}

/** Far more than a contact centre says to one agent at once. The library works off a batch in one go. */
const mostMessages = 10_000;

/** Returns whether the answer contained a message of a channel. */
function deliver(packet: Packet, answer: JsonAnswer): boolean {
  const { host } = new URL(packet.url);
  const batch = answer.kind === 'answer' && answer.status === 200 ? answer.json : null;
  if (!Array.isArray(batch)) return refuse(packet, wireFailure(answer, host));
  // The rest must not be missed: the state is read again after a failure.
  if (batch.length > mostMessages) return refuse(packet, { kind: 'network', problem: answerTooLong(host) });
  const messages = usableMessages(batch);
  packet.onSuccess(messages);
  return messages.some(({ channel }) => !channel.startsWith('/meta/'));
}

function refuse(packet: Packet, failure: CometFailure): false {
  packet.onError('', new WireFailure(failure));
  return false;
}
