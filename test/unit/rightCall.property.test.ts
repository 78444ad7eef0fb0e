import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOwed } from '../../electron/core/wrapup/wrapUpQuestions';
import { hasEnded } from '../../electron/rules/callState';
import { settle } from '../fakes/fakeClock';
import type { TestApplication } from '../support/anApplication';
import { aPaintedPage, frameMs } from '../support/frames';
import { withKeys } from '../support/keyTests';
import { aCode } from '../support/rendererFixtures';
import { twoWindows, type Named } from '../support/twoWindows';

const callIds = ['A', 'B', 'C', 'D'] as const;
const codes = ['Referred', 'Resolved', 'NoAnswer'] as const;

const eventKinds = ['goes on', 'hold', 'talk on', 'select', 'open', 'postpone', 'put away'] as const;
type EventKind = (typeof eventKinds)[number];

const ofCall = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('goes on' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...eventKinds) },
  ),
  call: fc.nat(3),
});
const press = fc.record({
  kind: fc.constantFrom('global key', 'window digit', 'click', 'prompt digit'),
  code: fc.nat(2),
});
const pass = fc.record({ kind: fc.constant('pass'), ms: fc.constantFrom(5, 16, 20, 40, 300, 680, 750, 3_100) });
const step = fc.oneof(
  { weight: 5, arbitrary: ofCall },
  { weight: 4, arbitrary: press },
  { weight: 3, arbitrary: pass },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Press = typeof press extends fc.Arbitrary<infer One> ? One : never;

const nothing: Named = { card: null, digits: null, prompt: null };
/** A finger that is on its way for so long was on its way for what the surface named then: 608 ms. */
const fingerFrames = 38;

/** An agent with two windows, several calls and quick fingers. */
class Shift {
  /** What the screen named, frame by frame; the newest first. */
  private frames: readonly Named[] = [nothing];
  private askedAtFrame = -Infinity;
  private frameCount = 0;

  private constructor(
    private readonly test: TestApplication,
    private readonly windows: Awaited<ReturnType<typeof twoWindows>>,
  ) {}

  static async begin(): Promise<Shift> {
    const test = await withKeys();
    const { clock } = test;
    vi.spyOn(performance, 'now').mockImplementation(() => clock.monotonicMs());
    aPaintedPage(frameMs, clock);
    const shift = new Shift(test, await twoWindows(test));
    shift.paint();
    return shift;
  }

  async do(one: Step): Promise<void> {
    const before = this.cardOwed();
    if ('ms' in one) await this.test.clock.advance(one.ms);
    else if ('code' in one) await this.press(one);
    else await this.happen(one.kind, callIds[one.call] ?? 'A');
    await settle();
    this.checkCard(before, one);
    this.checkKeys();
  }

  end(): void {
    this.test.application.stop();
  }

  private async happen(kind: EventKind, id: string): Promise<void> {
    const { test, windows } = this;
    const call = test.application.state.calls.calls.find((one) => one.id === id);
    const isLive = call !== undefined && !hasEnded(call);
    switch (kind) {
      case 'goes on':
        if (call === undefined) test.call({ id, state: 'Ringing', capabilities: ['Answer'] });
        else if (isLive && call.wasEstablished) test.call({ id, state: 'Released', capabilities: [] });
        else if (isLive) test.call({ id });
        return;
      case 'talk on':
        if (isLive && call.wasEstablished) test.call({ id });
        return;
      case 'hold':
        if (isLive && call.wasEstablished) test.call({ id, state: 'Held' });
        return;
      case 'select':
        this.askedAtFrame = this.frameCount;
        await windows.inMain.select(id);
        return;
      case 'open':
        this.askedAtFrame = this.frameCount;
        await windows.inPrompt.open(id);
        return;
      case 'postpone': {
        const front = windows.front();
        if (front !== null) await windows.inPrompt.postpone(front);
        return;
      }
      case 'put away':
        await test.commands.dismissCall({ callId: id });
    }
  }

  private async press({ kind, code: number }: Press): Promise<void> {
    const { test, windows } = this;
    const name = codes[number] ?? 'Referred';
    const code = { ...aCode(name), name };
    const before = test.application.state.entries.length;
    switch (kind) {
      case 'global key':
        test.keys.press(`Control+Alt+${String(number + 1)}`);
        break;
      case 'window digit':
        await windows.inMain.chooseByKey(code);
        break;
      case 'click':
        await windows.inMain.choose(code, false);
        break;
      case 'prompt digit': {
        const callId = windows.front();
        if (callId !== null) await windows.inPrompt.choose({ callId, name, displayName: name, isAgain: false });
      }
    }
    await settle();
    const { entries, calls } = test.application.state;
    if (entries.length === before) return;
    const callId = entries.newest?.callId ?? null;
    // The frame before: what is painted just now, nobody has seen.
    expect(callId, `by ${kind}`).toBe(namedBy(kind, this.frames[1] ?? nothing));
    const meant = namedBy(kind, this.frames[fingerFrames] ?? nothing);
    const hasAsked = this.frameCount - this.askedAtFrame <= fingerFrames;
    if (meant !== null && !hasAsked) expect(callId, `by ${kind}, for the call before`).toBe(meant);
    const call = calls.calls.find(({ id }) => id === callId);
    if (call !== undefined) expect(call.state === 'Ringing' || !call.hasBegun).toBe(false);
  }

  /** The call of the card, while it has ended and still needs its code. */
  private cardOwed(): string | null {
    const { state } = this.test.application;
    const call = state.calls.calls.find(({ id }) => id === state.selection.callId);
    return call !== undefined && isOwed(state, call) ? call.id : null;
  }

  /** No event takes the card from a call that needs its code, but that the agent answers another one. */
  private checkCard(owed: string | null, one: Step): void {
    const { state } = this.test.application;
    const isAnswered = state.calls.calls.some(
      ({ id, state: is }) => id === state.selection.callId && is === 'Established',
    );
    const isAllowed = isAnswered || one.kind === 'select' || one.kind === 'put away';
    if (owed !== null && !isAllowed) expect(state.selection.callId, `after ${one.kind}`).toBe(owed);
  }

  /** One surface asks: keys go where the prompt does while it asks, else where the card does. */
  private checkKeys(): void {
    const { keys, prompt, currentCallId } = this.test.application.snapshot();
    expect(keys.targetCallId).toBe(prompt?.frontCallId ?? currentCallId);
  }

  private paint(): void {
    this.test.clock.after(frameMs, () => {
      this.frames = [this.windows.named(), ...this.frames.slice(0, fingerFrames)];
      this.frameCount += 1;
      this.paint();
    });
  }
}

function namedBy(kind: Press['kind'], { card, digits, prompt }: Named): string | null {
  switch (kind) {
    case 'global key':
      return prompt ?? card;
    case 'window digit':
      return digits;
    case 'click':
      return card;
    case 'prompt digit':
      return prompt;
  }
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a code', () => {
  it(
    'never lands on another call than the pressed surface named in the frame before',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const shift = await Shift.begin();
          for (const one of steps) await shift.do(one);
          shift.end();
        }),
        { numRuns: 300 },
      );
    },
  );
});
