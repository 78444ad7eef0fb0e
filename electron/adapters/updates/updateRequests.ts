import { app, type ClientRequest, type Session } from 'electron';
import { isSafeServer } from '../../core/updates/updateRules';
import type { UpdateFailure } from '../../core/updates/updaterPort';

/** One request and a few redirects; electron-updater itself counts none, and would go round in circles for ever. */
const requestLimit = 6;

type Refusal = Extract<UpdateFailure['code'], 'insecureServer' | 'badAnswer'>;

/**
 * What electron-updater asks the network for. It follows redirects and addresses in `latest.yml` anywhere, gives up on
 * no server that keeps silent, and goes on with a download that was cancelled; so all of that is watched here.
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

  /** The work is one look or one download. `refused` says why it failed, when that was decided here. */
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

  /** Something came. */
  heard(): void {
    this.silence?.refresh();
  }

  /** One is made after the other. */
  add(request: ClientRequest): void {
    this.current = request;
  }

  /** Ends what is under way, and says so to the library, which hears of no request that was aborted here. */
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
