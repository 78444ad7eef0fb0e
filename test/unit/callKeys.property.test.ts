import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasEnded } from '../../electron/rules/callState';
import { settle } from '../fakes/fakeClock';
import { aServer, json } from '../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../support/anApplication';
import { callIds, capabilities, operations, type State } from '../support/callControlSteps';

const keys = {
  answer: { accelerator: 'Control+Alt+Shift+F5', names: ['Answer'] },
  hold: { accelerator: 'Control+Alt+Shift+F6', names: ['Hold', 'Retrieve'] },
  mute: { accelerator: 'Control+Alt+Shift+F7', names: ['MuteCall', 'UnmuteCall'] },
  hangUp: { accelerator: 'Control+Alt+Shift+F8', names: ['Hangup'] },
} as const;
type Key = keyof typeof keys;
const keyNames = ['answer', 'hold', 'mute', 'hangUp', 'hangUp'] as const satisfies readonly Key[];

/** A window paints a call so long after main knows of it; `null`: it is hidden. */
const paintMs = [16, 200, null] as const;
/** See `surpriseMs`. */
const guardMs = 700;
const askedMs = 4_000;

const event = fc.record({ kind: fc.constantFrom('rings', 'talks', 'is held', 'ends', 'select'), call: fc.nat(3) });
/** `forMs`: how long the key is down. A held key repeats itself after half a second, then every 33 ms. */
const press = fc.record({
  kind: fc.constant('press'),
  key: fc.constantFrom(...keyNames),
  forMs: fc.constantFrom(0, 0, 0, 0, 510, 900, 3_000),
});
const pass = fc.record({ kind: fc.constant('pass'), ms: fc.constantFrom(30, 130, 200, 400, 680, 800, 1_300, 2_500) });
const paint = fc.record({ kind: fc.constant('paint'), afterMs: fc.constantFrom(...paintMs) });
const step = fc.oneof(
  { weight: 3, arbitrary: event },
  { weight: 8, arbitrary: press },
  { weight: 6, arbitrary: pass },
  { weight: 1, arbitrary: paint },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** One press of a hand, however often the key has repeated itself. */
interface Press {
  readonly key: Key;
  readonly callId: string | null;
  readonly fromMs: number;
  toMs: number;
  isSent: boolean;
}

interface Sent {
  readonly callId: string;
  readonly name: string;
  readonly atMs: number;
  /** All presses until then. A later one can be in the same millisecond. */
  readonly presses: readonly Press[];
}

/** The call that a key is about, and since when. */
interface Front {
  readonly callId: string | null;
  readonly sinceMs: number;
  readonly isSurprise: boolean;
}

const nothing: Front = { callId: null, sinceMs: -Infinity, isSurprise: false };

/** An agent with up to four calls who works in another program and has nothing but keys. */
class Shift {
  private readonly presses: Press[] = [];
  private readonly sent: Sent[] = [];
  private controlled: Front = nothing;
  /** What the key for answering is about. */
  private answered: Front = nothing;
  private paintsAfterMs: number | null = 16;

  private constructor(private readonly test: TestApplication) {
    this.test.application.subscribe(() => this.follow());
  }

  static async begin(): Promise<Shift> {
    const known = aServer();
    let shift: Shift | null = null;
    const test = await signedInApplication(
      {},
      {
        ...known,
        answerer: (request) => {
          const { pathname } = new URL(request.url);
          if (request.method !== 'POST' || !pathname.includes('/me/calls/')) return known.answerer(request);
          shift?.obey(pathname.split('/').at(-1) ?? '', JSON.parse(request.body ?? '{}'));
          return json({ statusCode: 0 });
        },
      },
    );
    shift = new Shift(test);
    shift.tell('A', 'Established');
    await test.clock.advance(3_000);
    return shift;
  }

  async do(one: Step): Promise<void> {
    switch (one.kind) {
      case 'pass':
        await this.test.clock.advance(one.ms);
        break;
      case 'paint':
        this.paintsAfterMs = one.afterMs;
        break;
      case 'press':
        await this.press(one.key, one.forMs);
        break;
      default:
        await this.happen(one.kind, callIds[one.call] ?? 'A');
    }
    await settle();
  }

  async end(): Promise<void> {
    await this.test.clock.advance(20_000);
    for (const one of this.sent) this.check(one);
    this.test.application.stop();
  }

  private get now(): number {
    return this.test.clock.monotonicMs();
  }

  private async press(key: Key, forMs: number): Promise<void> {
    const { callId, isSurprise, sinceMs } = key === 'answer' ? this.answered : this.controlled;
    const isGuarded = isSurprise && this.now - sinceMs < guardMs;
    const before = this.sent.length;
    const one: Press = { key, callId, fromMs: this.now, toMs: this.now, isSent: false };
    this.presses.push(one);
    this.test.keys.press(keys[key].accelerator);
    await settle();
    if (isGuarded) expect(this.sent.length, `${key} for a call that has just come to the front`).toBe(before);
    for (let downMs = 500; downMs <= forMs; downMs += 33) {
      await this.test.clock.advance(downMs === 500 ? 500 : 33);
      one.toMs = this.now;
      this.test.keys.press(keys[key].accelerator);
      await settle();
    }
  }

  private async happen(kind: 'rings' | 'talks' | 'is held' | 'ends' | 'select', id: string): Promise<void> {
    const call = this.test.application.state.calls.calls.find((one) => one.id === id);
    const isLive = call !== undefined && !hasEnded(call);
    if (kind === 'rings' && call === undefined) this.tell(id, 'Ringing');
    else if (kind === 'talks' && isLive) this.tell(id, 'Established');
    else if (kind === 'is held' && isLive && call.wasEstablished) this.tell(id, 'Held');
    else if (kind === 'ends' && isLive) this.tell(id, 'Released');
    else if (kind === 'select' && call !== undefined) {
      await this.test.commands.selectCall({ callId: id });
      // No hand is at the next key before the window shows what it chose.
      await this.test.clock.advance(16);
    }
  }

  private tell(id: string, state: State): void {
    // A call with its code asks for nothing when it ends, so that the next one comes to the front. The prompt asks about others.
    const userData = id === 'D' ? {} : { DispositionCode: 'Referred' };
    this.test.call({ id, state, capabilities: capabilities[state], userData });
    this.follow();
  }

  /** The server does what it is asked at once. */
  private obey(callId: string, body: unknown): void {
    const name = typeof body === 'object' && body !== null && 'operationName' in body ? String(body.operationName) : '';
    this.sent.push({ callId, name, atMs: this.now, presses: [...this.presses] });
    const done = Object.values(operations).find((one) => one.name === name);
    if (done !== undefined && 'state' in done.to) this.tell(callId, done.to.state);
  }

  private follow(): void {
    const { controlledCallId, answeredCallId } = this.test.application.snapshot().keys;
    this.controlled = this.next(this.controlled, controlledCallId);
    this.answered = this.next(this.answered, answeredCallId ?? controlledCallId);
  }

  private next(before: Front, callId: string | null): Front {
    if (callId === before.callId) return before;
    if (callId !== null && this.paintsAfterMs !== null) {
      this.test.clock.after(this.paintsAfterMs, () => void this.test.commands.reportPainted({ callId }));
    }
    return { callId, sinceMs: this.now, isSurprise: callId !== null && before.callId !== null };
  }

  /** Each request has a press of its own, on that call; to hang up there are two. */
  private check({ callId, name, atMs, presses }: Sent): void {
    const before = presses.filter((one) => atMs - one.toMs <= 5_000);
    const own = before.findLast(
      (one) => !one.isSent && one.callId === callId && keys[one.key].names.some((each) => each === name),
    );
    const holdsFor = before.some(({ key, callId: other }) => other !== callId && (key === 'answer' || key === 'hold'));
    if (own === undefined) {
      expect(name === 'Hold' && holdsFor, `${name} of ${callId} at ${String(atMs)}`).toBe(true);
      return;
    }
    own.isSent = true;
    if (name !== 'Hangup') return;
    const [last, first] = presses.filter(({ key }) => key === 'hangUp').toReversed();
    expect([last?.callId, first?.callId], 'the calls of both presses').toEqual([callId, callId]);
    expect((last?.fromMs ?? 0) - (first?.toMs ?? 0)).toBeLessThanOrEqual(askedMs);
  }
}

// About 3,000 presses.
it(
  'does by keys only what was pressed for the call in front, once, and hangs up by two presses',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), async (steps) => {
        const shift = await Shift.begin();
        for (const one of steps) await shift.do(one);
        await shift.end();
      }),
      { numRuns: 150 },
    );
  },
);
