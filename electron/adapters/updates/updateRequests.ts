import { app, type ClientRequest, type Session } from 'electron';
import { isSafeServer } from '../../core/updates/updateRules';
import type { UpdateFailure } from '../../core/updates/updaterPort';

/** One request and a few redirects; electron-updater has no limit, and would follow a circle for ever. */
const requestLimit = 6;

type Refusal = Extract<UpdateFailure['code'], 'insecureServer' | 'badAnswer'>;

/**
 * Watches the requests of electron-updater. The library follows redirects and addresses in `latest.yml` anywhere, never
 * gives up on a silent server, and continues a cancelled download.
 */
export class UpdateRequests {
  private requests = 0;
  private refusal: Refusal | null = null;
  private silence: NodeJS.Timeout | null = null;
  private current: ClientRequest | null = null;

  constructor(
    session: Session,
    private readonly silenceMs: number,
  ) {
    session.webRequest.onBeforeRequest(({ url }, decide) => {
      this.refusal ??= this.refusalOf(url);
      decide({ cancel: this.refusal !== null });
    });
  }

  /** `work` is one look or one download. If it failed because of a check here, `refused` says why. */
  async watch<Value>(work: () => Promise<Value>): Promise<Value> {
    this.requests = 0;
    this.refusal = null;
    this.silence = setTimeout(() => this.cut(), this.silenceMs);
    try {
      return await work();
    } finally {
      clearTimeout(this.silence);
      this.silence = null;
      this.current = null;
    }
  }

  get refused(): Refusal | null {
    return this.refusal;
  }

  /** The server has sent something. */
  heard(): void {
    this.silence?.refresh();
  }

  /** The library makes one request after the other. */
  add(request: ClientRequest): void {
    this.current = request;
  }

  /** Ends the current request, and tells the library, which does not notice that it was aborted. */
  cut(): void {
    const request = this.current;
    request?.abort();
    request?.emit('error', new Error('net::ERR_ABORTED'));
  }

  private refusalOf(url: string): Refusal | null {
    this.requests += 1;
    if (!isSafeServer(url, !app.isPackaged)) return 'insecureServer';
    return this.requests > requestLimit ? 'badAnswer' : null;
  }
}
