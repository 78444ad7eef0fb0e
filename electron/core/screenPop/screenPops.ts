import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import type { CallsSlice } from '../calls/callsSlice';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { Remembered } from '../kernel/remembered';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { TokenBucket } from '../kernel/tokenBucket';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import type { Owner } from '../session/owner';
import type { SessionSlice } from '../session/sessionSlice';
import type { Browser } from './browserPort';
import { screenPopId, type ScreenPopRecord } from './screenPopRecord';
import {
  addressFor,
  isMoment,
  popMoments,
  ruleByHand,
  ruleFor,
  usableRules,
  type PopMoment,
  type RememberedRules,
  type UsableRule,
} from './screenPopRules';
import type { ScreenPopCounts, ScreenPopSlice } from './screenPopSlice';

type ScreenPopState = AgentSlice & CallsSlice & PolicySlice & ScreenPopSlice & SessionSlice;

export interface ScreenPopPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly browser: Browser;
}

interface ScreenPopJournal {
  readonly outbox: Pick<Outbox, 'keepLater'>;
  readonly shelf: RecordShelf<ScreenPopRecord>;
}

/** `noRule`: the policy has no page for this call. `noData`: the call lacks what its address needs. */
type NotOpened = {
  readonly code: 'unknownCall' | 'noRule' | 'noData' | 'unusableData' | 'notOpened';
};

/** Even where a server invents calls, a browser is not flooded with pages. */
const byThemselves = { atOnce: 5, everyMs: 3_000 };

/** Opens the page of the CRM that belongs to a call. The address is in no log and in no file. */
export class ScreenPops {
  private readonly rules: RememberedRules = new Remembered(usableRules);
  private readonly bucket: TokenBucket;
  /** `null` until the calls of this agent have been read. */
  private foundAtStart: ReadonlySet<string> | null = null;
  /** Call and moment, for the calls that are in the list. */
  private decided: ReadonlySet<string> = new Set();

  constructor(
    private readonly ports: ScreenPopPorts,
    private readonly host: StateHost<ScreenPopState>,
    private readonly journal: ScreenPopJournal,
  ) {
    this.bucket = new TokenBucket(ports.clock, byThemselves);
  }

  /** Calls, the agent or the connection have changed. */
  react(): void {
    const { agent, calls, session, policy } = this.host.state;
    if (agent === null) {
      this.foundAtStart = null;
      this.decided = new Set();
      return;
    }
    if (session.kind !== 'connected' || policy.screenPop.rules.length === 0) return;
    // A page for a call that the agent has long been talking on would come out of the blue.
    this.foundAtStart ??= new Set(calls.calls.map(({ id }) => id));
    for (const moment of popMoments) {
      const inMoment = calls.calls.filter((call) => isMoment(call, moment) && !this.isOwnConsultation(call));
      for (const call of inMoment) this.decide(agent.owner, call, moment);
    }
    const decided = calls.calls.flatMap((call) => popMoments.map((moment) => decision(call, moment)));
    this.decided = new Set(decided.filter((one) => this.decided.has(one)));
  }

  /** The agent asked for the page. */
  async openByHand(callId: string): Promise<Result<null, NotOpened>> {
    const { calls, policy } = this.host.state;
    const call = findCall(calls, callId);
    if (call === null) return fail({ code: 'unknownCall' });
    const rule = ruleByHand(this.rules.of(policy.screenPop), call);
    if (rule === null) return fail({ code: 'noRule' });
    const address = addressFor(rule, call);
    if (!address.ok) return fail({ code: address.failure === 'missing' ? 'noData' : 'unusableData' });
    const isOpen = await this.open(rule, address.value);
    return isOpen ? succeed(null) : fail({ code: 'notOpened' });
  }

  /** Once for each call and moment: what the call lacks now must not open a page in the middle of it. */
  private decide(owner: Owner, call: CallRecord, moment: PopMoment): void {
    const key = decision(call, moment);
    if (this.decided.has(key) || this.foundAtStart?.has(call.id) === true) return;
    this.decided = new Set([...this.decided, key]);
    const rule = ruleFor(this.rules.of(this.host.state.policy.screenPop), call, moment);
    const id = screenPopId(owner, call, moment);
    if (rule === null || this.host.state.screenPops.some((record) => record.id === id)) return;
    const address = addressFor(rule, call);
    if (!address.ok) {
      this.count(address.failure === 'missing' ? 'skipped' : 'refused', moment);
      return;
    }
    if (!this.bucket.take()) {
      this.count('tooMany', moment);
      return;
    }
    const record: ScreenPopRecord = { kind: 'screenPop', id, owner, atMs: this.ports.clock.nowMs() };
    this.journal.outbox.keepLater(this.journal.shelf, record);
    void this.open(rule, address.value);
  }

  private async open({ rule }: UsableRule, address: string): Promise<boolean> {
    const outcome = await this.ports.browser.open(address, { takesFocus: rule.takesFocus });
    this.count(outcome.ok ? 'opened' : 'failed', rule.when);
    return outcome.ok;
  }

  private count(what: keyof ScreenPopCounts, when: UsableRule['rule']['when']): void {
    const { screenPopCounts: counts } = this.host.state;
    this.host.update({ screenPopCounts: { ...counts, [what]: counts[what] + 1 } });
    this.ports.log.info('screen pop', { when, what });
  }

  /** The page of the caller is already open. */
  private isOwnConsultation({ parentCallId }: CallRecord): boolean {
    return parentCallId !== null && findCall(this.host.state.calls, parentCallId) !== null;
  }
}

function decision({ id }: CallRecord, moment: PopMoment): string {
  return `${moment} ${id}`;
}
