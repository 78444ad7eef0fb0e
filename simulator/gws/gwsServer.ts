import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { refusal } from './answer';
import type { GwsState } from './gwsState';
import { listen, stopListening } from './listening';
import { handleRequest } from './requestHandler';
import { cutOff, send } from './responder';

/** The HTTP front of GWS; it can be stopped and started again on the same port. */
export class GwsServer {
  #server: Server | undefined;
  #port: number;

  constructor(
    private readonly gws: GwsState,
    private readonly address: { readonly host: string; readonly port: number },
  ) {
    this.#port = address.port;
  }

  get isRunning(): boolean {
    return this.#server !== undefined;
  }

  get url(): string {
    return `http://${this.address.host}:${this.#port}`;
  }

  async start(): Promise<void> {
    if (this.#server !== undefined) {
      return;
    }
    const server = createServer((request, response) => {
      handleRequest(this.gws, request, response).catch((error: unknown) => {
        if (response.headersSent || request.destroyed) {
          cutOff(response);
          return undefined;
        }
        const reason = error instanceof Error ? error.message : 'unknown';
        return send(response, refusal(500, 4, `Internal error: ${reason}`));
      });
    });
    // Jetty's idle timeout in the sample configuration (gws-protocol 2.5).
    server.keepAliveTimeout = 30_000;
    this.gws.start();
    try {
      this.#port = await listen(server, { host: this.address.host, port: this.#port });
      this.#server = server;
    } catch (error) {
      this.gws.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server !== undefined) {
      const stopped = stopListening(server);
      this.gws.stop();
      await stopped;
    }
  }
}
