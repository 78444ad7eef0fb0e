import fc from 'fast-check';
import { expect, it } from 'vitest';
import { json } from '../fakes/fakeHttp';
import { done } from '../support/callControlDesk';
import { aRecordingDesk, type RecordingDesk } from '../support/recordingDesk';

const rules = { reminderSeconds: 20, resumeSeconds: 60, resumesOnHold: true };
const callIds = ['CALL1', 'CALL2'] as const;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 25_000 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('pauses', 'goes on', 'is held', 'talks', 'loses its buttons', 'ends', 'agent resumes'),
      call: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line' as const), isUp: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('server' as const),
      does: fc.constantFrom('obeys', 'refuses', 'does nothing'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Known {
  isPaused: boolean;
  isHeld: boolean;
  isOffered: boolean;
  hasEnded: boolean;
  /** Of the pause that it is in: when it began, and what Wrapkey has sent by itself. */
  pausedAtMs: number;
  sent: number;
}

/** Two calls, an agent, another desktop, a line that breaks, and a server that does as it likes. */
class Shift {
  private readonly calls = new Map<string, Known>();
  private server: 'obeys' | 'refuses' | 'does nothing' = 'obeys';
  private isUp = true;
  private pressed: string | null = null;

  private constructor(private readonly desk: RecordingDesk) {}

  static async begin(): Promise<Shift> {
    let shift: Shift | null = null;
    const desk = await aRecordingDesk(rules, (request) => shift?.answer(request.url) ?? done);
    shift = new Shift(desk);
    for (const id of callIds) {
      const call = { isPaused: false, isHeld: false, isOffered: true, hasEnded: false, pausedAtMs: 0, sent: 0 };
      shift.calls.set(id, call);
      shift.tell(id);
    }
    return shift;
  }

  async do(one: Step): Promise<void> {
    if (one.kind === 'pass') await this.desk.clock.advance(one.ms);
    else if (one.kind === 'server') this.server = one.does;
    else if (one.kind === 'line') this.line(one.isUp);
    else await this.happen(one.kind, callIds[one.call] ?? 'CALL1');
    await this.desk.clock.advance(1);
    for (const [id, call] of this.calls) this.checkReminder(id, call);
  }

  stop(): void {
    this.desk.application.stop();
  }

  private async happen(kind: Exclude<Step, { kind: 'pass' | 'server' | 'line' }>['kind'], id: string): Promise<void> {
    const call = this.calls.get(id);
    if (call === undefined || call.hasEnded) return;
    if (kind === 'agent resumes') {
      this.pressed = id;
      await this.desk.commands.controlCall({ callId: id, action: 'resumeRecording' });
      this.pressed = null;
      return;
    }
    if (kind === 'pauses' && !call.isPaused) {
      Object.assign(call, { isPaused: true, pausedAtMs: this.desk.clock.monotonicMs(), sent: 0 });
    } else if (kind === 'goes on') call.isPaused = false;
    else if (kind === 'is held' || kind === 'talks') call.isHeld = kind === 'is held';
    else if (kind === 'loses its buttons') call.isOffered = !call.isOffered;
    else if (kind === 'ends') call.hasEnded = true;
    this.tell(id);
  }

  private tell(id: string): void {
    const call = this.calls.get(id);
    if (call === undefined) return;
    const state = call.hasEnded ? 'Released' : call.isHeld ? 'Held' : 'Established';
    const parts = { id, callUuid: id, state, ...(call.isOffered && !call.hasEnded ? {} : { capabilities: [] }) };
    if (call.isPaused) this.desk.pauses(parts);
    else this.desk.records(parts);
  }

  private line(isUp: boolean): void {
    if (isUp === this.isUp) return;
    this.isUp = isUp;
    if (isUp) this.desk.comet.last.events.resumed();
    else this.desk.comet.last.events.interrupted({ code: 'noNetwork' }, 600_000);
  }

  private answer(url: string) {
    const id = url.split('/').at(-1) ?? '';
    const call = this.calls.get(id);
    if (call !== undefined && this.pressed !== id && !this.hasPressed(id)) this.check(call);
    if (this.server === 'refuses') return json({ statusCode: 4, statusMessage: 'Busy.' }, 500);
    if (this.server === 'obeys' && call !== undefined) {
      call.isPaused = false;
      this.tell(id);
    }
    return done;
  }

  /** The request is the agent's own: the newest of the call was not Wrapkey's. */
  private hasPressed(id: string): boolean {
    const { operations, pauses } = this.desk.application.state;
    const newest = operations.findLast(({ about: [first] }) => first?.of === 'call' && first.callId === id);
    return (
      newest !== undefined && !pauses.some(({ resumeId, phase }) => resumeId === newest.id || phase === 'resuming')
    );
  }

  /** What Wrapkey sends by itself. */
  private check(call: Known): void {
    call.sent += 1;
    const pausedMs = this.desk.clock.monotonicMs() - call.pausedAtMs;
    expect(call, 'a paused call that offers it').toMatchObject({ isPaused: true, isOffered: true, hasEnded: false });
    expect(call.sent, 'requests in one pause').toBe(1);
    expect(call.isHeld || pausedMs >= rules.resumeSeconds * 1_000, `after ${String(pausedMs)} ms`).toBe(true);
    expect(this.isUp).toBe(true);
  }

  private checkReminder(id: string, call: Known): void {
    const pausedMs = this.desk.clock.monotonicMs() - call.pausedAtMs;
    if (!call.isPaused || call.hasEnded || pausedMs < rules.reminderSeconds * 1_000 + 100) return;
    const phase = this.desk.application.state.pauses.find(({ callId }) => callId === id)?.phase;
    expect(phase, 'a pause that is too long').not.toBe('counting');
  }
}

it('resumes a pause at most once, only while it lasts and is offered, never early, and reminds in time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
      const shift = await Shift.begin();
      for (const one of steps) await shift.do(one);
      shift.stop();
    }),
    { numRuns: 150 },
  );
}, 300_000);
