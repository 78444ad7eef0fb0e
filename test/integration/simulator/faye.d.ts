/** The part of faye that the tests use; the package has no types of its own. */
declare module 'faye' {
  interface Subscription extends PromiseLike<void> {
    withChannel(callback: (channel: string, message: unknown) => void): Subscription;
  }

  export class Client {
    constructor(endpoint: string, options?: { timeout?: number; retry?: number });
    disable(transport: string): void;
    subscribe(channel: string, callback?: (message: unknown) => void): Subscription;
    publish(channel: string, message: unknown): PromiseLike<void>;
    on(event: 'transport:up' | 'transport:down', listener: () => void): void;
    disconnect(): PromiseLike<void>;
  }

  const faye: { readonly Client: typeof Client };
  export default faye;
}
