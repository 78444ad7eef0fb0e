import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listening } from './listening';

/** A proxy that requires Basic credentials. It connects every host name to this machine. */
export class AuthenticatingProxy {
  /** The heads of all requests. */
  readonly heads: string[] = [];
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(private password: string) {}

  async start(): Promise<void> {
    const server = createServer((request, response) => this.pass(request, response));
    server.on('connect', (request: IncomingMessage, client: Socket) => this.tunnel(request, client));
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.port = await listening(server);
  }

  get address(): string {
    return `127.0.0.1:${String(this.port)}`;
  }

  /** Acts like a restarted proxy: it knows nobody and has another password. */
  restart(password: string): void {
    this.password = password;
    for (const socket of this.sockets) socket.destroy();
  }

  /** How often these credentials were sent. */
  shown(userName: string, password: string): number {
    return this.heads.filter((head) => head.includes(basic(userName, password))).length;
  }

  private tunnel(request: IncomingMessage, client: Socket): void {
    client.on('error', () => client.destroy());
    if (!this.isKnown(request)) {
      client.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="Test proxy"\r\n' +
          'Content-Length: 0\r\nConnection: close\r\n\r\n',
      );
      return;
    }
    const upstream = connect(Number(new URL(`http://${request.url ?? ''}`).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  }

  private pass(request: IncomingMessage, response: ServerResponse): void {
    if (!this.isKnown(request)) {
      response.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="Test proxy"' }).end();
      return;
    }
    const { port, pathname, search, host } = new URL(request.url ?? '');
    const headers: Record<string, string | string[] | undefined> = { ...request.headers, host };
    delete headers['proxy-authorization'];
    const upstream = httpRequest(
      { port, host: '127.0.0.1', path: pathname + search, method: request.method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.on('error', () => response.destroy());
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  }

  private isKnown(request: IncomingMessage): boolean {
    const { method = '', url = '', headers, rawHeaders } = request;
    this.heads.push(`${method} ${url}\n${rawHeaders.join('\n')}`);
    return headers['proxy-authorization'] === basic('jane', this.password);
  }
}

function basic(userName: string, password: string): string {
  return `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;
}

export async function aProxy(password: string): Promise<AuthenticatingProxy> {
  const proxy = new AuthenticatingProxy(password);
  await proxy.start();
  return proxy;
}
