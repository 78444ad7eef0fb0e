import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { HttpAnswer, HttpExchange, HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';
import { buildDrivenProgram, DrivenProgram } from './drivenProgram';

const answered = z.custom<HttpAnswer>();

/** Electron's HTTP, in a program of its own. */
export class HttpProgram {
  private constructor(
    private readonly program: DrivenProgram,
    private readonly folder: string,
  ) {}

  static async start(): Promise<HttpProgram> {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-http-'));
    await buildDrivenProgram('test/support/httpDriver.ts', folder);
    return new HttpProgram(DrivenProgram.start(folder, join(folder, 'data')), folder);
  }

  /** One with a cookie jar of its own. */
  async port(): Promise<HttpPort> {
    return new DrivenHttp(this.program, z.number().parse(await this.program.ask('open')));
  }

  async stop(): Promise<void> {
    await this.program.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Hands everything on to a port in the other program. */
class DrivenHttp implements HttpPort {
  private sent = 0;

  constructor(
    private readonly program: DrivenProgram,
    private readonly port: number,
  ) {}

  send(request: HttpRequest): HttpExchange {
    this.sent += 1;
    const exchange = this.sent;
    const answer = this.program.ask('send', { port: this.port, exchange, request });
    return {
      answer: answer.then((told) => answered.parse(told)),
      abort: () => void this.program.ask('abort', exchange),
    };
  }

  async forgetCookies(): Promise<void> {
    await this.program.ask('forgetCookies', this.port);
  }
}
