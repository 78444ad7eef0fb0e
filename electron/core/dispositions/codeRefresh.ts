import type { GwsApi } from '../gws/gwsApi';
import type { GwsSettings } from '../gws/settings';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import { loadCodes, logCodes } from './codeLoader';
import { asLoaded, type LoadedCodes } from './codes';
import type { CodesSlice } from './codesSlice';

type CodeRefreshState = SessionSlice & AgentSlice & PolicySlice & CodesSlice;

interface RefreshPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

/** Whether the agent can be disturbed now. */
export interface AgentsWork {
  isQuiet(): boolean;
  isNobodyChoosing(): boolean;
}

interface Read {
  readonly settings: GwsSettings;
  readonly codes: LoadedCodes;
}

type Outcome = Result<{ readonly codes: 'same' | 'changed' | 'waiting' }, { readonly code: 'notRead' }>;

const hourMs = 3_600_000;
/** How soon to try again after a call, an unsent choice or a lost connection prevented a read. */
const busyMs = 60_000;

/**
 * Reads codes and options again during long sessions. New ones replace the old only when nobody is choosing, so that no
 * code moves under the agent's hand.
 */
export class CodeRefresh {
  private api: GwsApi | null = null;
  private timer: Cancel | null = null;
  private reading: Promise<Outcome> | null = null;
  /** Read and different, but held back until nobody is choosing. */
  private waiting: Read | null = null;
  /** Increases when somebody else may be signed in; after an await, work of an old generation stops. */
  private generation = 0;

  constructor(
    private readonly ports: RefreshPorts,
    private readonly host: StateHost<CodeRefreshState>,
    private readonly work: AgentsWork,
  ) {}

  /** Called after signing in at this server, and again after each reconnect. */
  follow(api: GwsApi): void {
    this.api = api;
    if (this.timer === null) this.readIn(nextReadMs(this.ports.random));
  }

  stop(): void {
    this.generation += 1;
    this.api = null;
    this.reading = null;
    this.waiting = null;
    this.timer?.();
    this.timer = null;
  }

  /** The state of the application changed. */
  react(): void {
    if (this.waiting !== null) this.use(this.waiting);
  }

  /** One read at a time, so that an older answer cannot replace a newer one. Never rejects. */
  readNow(): Promise<Outcome> {
    if (this.reading !== null) return this.reading;
    const reading = this.readSafely().finally(() => {
      if (this.reading === reading) this.reading = null;
    });
    this.reading = reading;
    return reading;
  }

  private async readSafely(): Promise<Outcome> {
    try {
      return await this.read();
    } catch (error) {
      this.ports.log.error('codes not read again', { error: errorName(error) });
      return fail({ code: 'notRead' });
    }
  }

  /** Returns whether it is in use now. */
  private use(waiting: Read): boolean {
    const { agent } = this.host.state;
    if (agent === null || !this.work.isNobodyChoosing()) return false;
    this.waiting = null;
    const { settings, codes } = waiting;
    logCodes(this.ports.log, 'codes changed', codes);
    this.host.update({ codes: asLoaded(codes), agent: { ...agent, gwsSettings: settings } });
    return true;
  }

  private readIn(delayMs: number): void {
    this.timer = this.ports.clock.after(delayMs, () => {
      const mayRead = this.host.state.session.kind === 'connected' && this.work.isQuiet();
      this.readIn(mayRead ? nextReadMs(this.ports.random) : busyMs);
      if (mayRead) void this.readNow();
    });
  }

  private async read(): Promise<Outcome> {
    const { api, generation } = this;
    const { session, codes, policy } = this.host.state;
    if (api === null || session.kind !== 'connected' || codes.state !== 'loaded') return fail({ code: 'notRead' });
    const settings = await readSettings(api);
    const read = settings === null ? null : await loadCodes({ api, clock: this.ports.clock }, settings, policy);
    if (generation !== this.generation) return fail({ code: 'notRead' });
    if (settings === null || read === null || !read.ok) {
      this.ports.log.warn('codes not read again', { cause: read?.ok === false ? read.failure.kind : 'settings' });
      return fail({ code: 'notRead' });
    }
    return this.take({ settings, codes: read.value });
  }

  private take(read: Read): Outcome {
    // The held-back version is older than this one.
    this.waiting = null;
    if (isAsShown(read, this.host.state)) return succeed({ codes: 'same' });
    // A server that suddenly reports no codes must not leave the agent without any.
    if (read.codes.source === 'none') return fail({ code: 'notRead' });
    this.waiting = read;
    return succeed({ codes: this.use(read) ? 'changed' : 'waiting' });
  }
}

/** Two to four hours, so that agents who all signed in at nine do not ask the server at the same moment. */
function nextReadMs(random: Random): number {
  return Math.round(2 * hourMs + random.next() * 2 * hourMs);
}

/** From the same place as at sign-in; `null` when the server cannot be asked. */
async function readSettings(api: GwsApi): Promise<GwsSettings | null> {
  const agent = await api.readAgent({ userName: '', password: null });
  if (!agent.ok) return null;
  const embedded = agent.value?.settings ?? null;
  if (embedded !== null) return embedded;
  const settings = await api.readSettings();
  return settings.ok ? settings.value : null;
}

function isAsShown({ settings, codes }: Read, state: CodeRefreshState): boolean {
  const shown = { settings: state.agent?.gwsSettings, codes: state.codes };
  return JSON.stringify({ settings, codes: asLoaded(codes) }) === JSON.stringify(shown);
}
