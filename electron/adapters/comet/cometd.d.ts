// What cometd 9 exports or calls, but does not declare.
import 'cometd';

declare module 'cometd' {
  interface Packet {
    readonly url: string;
    readonly body: string;
    onSuccess(response: string | readonly object[]): void;
    onError(reason: string, exception: unknown): void;
  }

  interface FailureHandling {
    readonly cause: 'failure' | 'unsuccessful' | 'negotiation';
    action: 'retry' | 'handshake' | 'none';
    delay?: number;
  }

  interface Message {
    failure?: { readonly reason?: string; readonly exception?: unknown; readonly httpCode?: number };
  }

  interface CometD {
    onListenerException(error: Error): void;
    onTransportFailure(message: Message, handling: FailureHandling, proceed: (handling: FailureHandling) => void): void;
  }

  class LongPollingTransport implements Transport {
    readonly type: string;
    url: string;
    protected readonly configuration: Configuration;
    protected readonly advice: Advice;
    accept(version: string, crossDomain: boolean, url: string): boolean;
    abort(): void;
    xhrSend(packet: Packet): object;
  }
}
