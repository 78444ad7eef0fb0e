import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { effectScope } from 'vue';
import type { CallActionInput } from '../../electron/contract/words/callControl';
import type { HttpAnswer, HttpRequest } from '../../electron/core/gws/httpPort';
import { hasEnded } from '../../electron/rules/callState';
import { useCallControl } from '../../renderer/callControl/useCallControl';
import { useFrontCallStore } from '../../renderer/calls/frontCallStore';
import { useCallSelection } from '../../renderer/calls/useCallSelection';
import { usePaintReport } from '../../renderer/dispositions/usePaintReport';
import { settle } from '../fakes/fakeClock';
import { aServer, json, unreachable } from '../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../support/anApplication';
import {
  callIds,
  capabilities,
  isKnown,
  nameOf,
  operations,
  step,
  type Action,
  type Server,
  type State,
  type Step,
} from '../support/callControlSteps';
import { aPaintedPage, frameMs } from '../support/frames';
import { aWindow } from '../support/twoWindows';

/** A finger that is on its way for so long was on its way for what the card named then: 608 ms. */
const fingerFrames = 38;
/** See `sendLimitMs`. */
const expiresMs = 5_000;

interface Press {
  readonly callId: string;
  readonly action: Action;
  readonly atMs: number;
  isSent: boolean;
}

type Sent = Pick<Press, 'callId' | 'atMs'> & { readonly name: string };

/** An agent with a card, up to four calls, quick fingers, and a server that does as it likes. */
class Shift {
  /** What the card named, frame by frame; the newest first. */
  private frames: readonly (string | null)[] = [];
  private frameCount = 0;
  private askedAtFrame = -Infinity;
  private server: Server = { kind: 'server', does: 'obeys', answersAfterMs: 0 };
  private readonly presses: Press[] = [];
  private readonly sent: Sent[] = [];
  private test!: TestApplication;
  private window!: Awaited<ReturnType<typeof aWindow>>;
  private selection!: ReturnType<typeof useCallSelection>;

  static async begin(): Promise<Shift> {
    const shift = new Shift();
    const known = aServer();
    shift.test = await signedInApplication(
      {},
      {
        ...known,
        answerer: (request) => (request.url.includes('/me/calls/') ? shift.answer(request) : known.answerer(request)),
      },
    );
    const { clock } = shift.test;
    vi.spyOn(performance, 'now').mockImplementation(() => clock.monotonicMs());
    aPaintedPage(frameMs, clock);
    const window = await aWindow(shift.test);
    shift.window = window;
    shift.selection = window.app.runWithContext(() => {
      useFrontCallStore();
      usePaintReport(() => window.store.snapshot?.currentCallId ?? null);
      return useCallSelection();
    });
    shift.paint();
    shift.tell('A', 'Established');
    await clock.advance(3_000);
    return shift;
  }

  async do(one: Step): Promise<void> {
    switch (one.kind) {
      case 'pass':
        await this.test.clock.advance(one.ms);
        break;
      case 'press':
        for (let time = 0; time < one.times; time += 1) await this.press(one.which);
        break;
      case 'server':
        this.server = one;
        break;
      case 'line':
        this.line(one.isUp);
        break;
      default:
        await this.happen(one.kind, callIds[one.call] ?? 'A');
    }
    await settle();
  }

  /** Everything that was ever pressed has been sent by now, or never will be. */
  async end(): Promise<void> {
    this.line(true);
    await this.test.clock.advance(20_000);
    this.check();
    this.test.application.stop();
  }

  private line(isUp: boolean): void {
    const { comet, application } = this.test;
    const { kind } = application.state.session;
    if (isUp && kind === 'reconnecting') comet.last.events.resumed();
    else if (!isUp && kind === 'connected') comet.last.events.interrupted({ code: 'noNetwork' }, 60_000);
  }

  private async happen(kind: 'rings' | 'talks' | 'is held' | 'ends' | 'select', id: string): Promise<void> {
    const call = this.test.application.state.calls.calls.find((one) => one.id === id);
    const isLive = call !== undefined && !hasEnded(call);
    if (kind === 'rings' && call === undefined) this.tell(id, 'Ringing');
    else if (kind === 'talks' && isLive) this.tell(id, 'Established');
    else if (kind === 'is held' && isLive && call.wasEstablished) this.tell(id, 'Held');
    else if (kind === 'ends' && isLive) this.tell(id, 'Released');
    else if (kind === 'select' && call !== undefined) {
      this.askedAtFrame = this.frameCount;
      await this.selection.select(id);
    }
  }

  private tell(id: string, state: State, parts: Readonly<Record<string, string>> = {}): void {
    this.test.call({ id, state, capabilities: capabilities[state], ...parts });
  }

  private async press(which: number): Promise<void> {
    const card = this.window.store.currentCall;
    const offered = card?.control.actions.filter(isKnown) ?? [];
    const action = offered[which % offered.length];
    if (card === null || action === undefined) return;
    const input: CallActionInput = action === 'sendDigits' ? { action, digits: '1' } : { action };
    const accepted = this.test.application.state.operations;
    const scope = effectScope();
    const control = this.window.app.runWithContext(() =>
      scope.run(() => useCallControl(() => ({ original: card, consult: null }))),
    );
    this.presses.push({ callId: card.id, action, atMs: this.test.clock.monotonicMs(), isSent: false });
    await control?.press(card, input);
    await settle();
    scope.stop();
    if (this.test.application.state.operations === accepted) {
      this.presses.pop();
      return;
    }
    const meant = this.frames[fingerFrames] ?? null;
    const hasAsked = this.frameCount - this.askedAtFrame <= fingerFrames;
    expect(card.id, 'the call that the card named in the frame before').toBe(this.frames[1]);
    if (meant !== null && !hasAsked)
      expect(card.id, 'the call that the card named when the finger set off').toBe(meant);
  }

  private answer(request: HttpRequest): HttpAnswer | Promise<HttpAnswer> {
    const callId = new URL(request.url).pathname.split('/').at(-1) ?? '';
    const body: unknown = JSON.parse(request.body ?? '{}');
    const name = typeof body === 'object' && body !== null && 'operationName' in body ? String(body.operationName) : '';
    this.sent.push({ callId, name, atMs: this.test.clock.monotonicMs() });
    const { does, answersAfterMs } = this.server;
    if (does === 'obeys before it answers') this.obey(callId, name);
    return new Promise((resolve) => {
      this.test.clock.after(answersAfterMs, () => {
        if (does === 'obeys') this.obey(callId, name);
        resolve(this.answerOf(does));
      });
    });
  }

  private answerOf(does: Server['does']): HttpAnswer {
    if (does === 'refuses') return json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500);
    if (does === 'is lost') return unreachable(true);
    return does === 'never gets it' ? unreachable(false) : json({ statusCode: 0 });
  }

  private obey(callId: string, name: string): void {
    const call = this.test.application.state.calls.calls.find(({ id }) => id === callId);
    const done = Object.values(operations).find((one) => one.name === name);
    if (call === undefined || hasEnded(call) || done === undefined) return;
    const to: { readonly state?: State; readonly mute?: string } = done.to;
    const state = to.state ?? (call.state === 'Held' ? 'Held' : 'Established');
    this.tell(callId, state, to.mute === undefined ? {} : { mute: to.mute });
  }

  /** Each request belongs to one press of its own, on that call and not long before. */
  private check(): void {
    for (const { callId, name, atMs } of this.sent) {
      const isOfTime = (one: Press): boolean => one.atMs <= atMs && atMs - one.atMs < expiresMs;
      const own = this.presses.find(
        (one) => !one.isSent && isOfTime(one) && one.callId === callId && nameOf(one.action) === name,
      );
      // To answer or to retrieve a call, the one that is talked on is held first.
      const holdsFor = this.presses.some(
        (one) => isOfTime(one) && one.callId !== callId && (one.action === 'answer' || one.action === 'retrieve'),
      );
      if (own !== undefined) own.isSent = true;
      else expect(name === 'Hold' && holdsFor, `${name} of ${callId} at ${String(atMs)}`).toBe(true);
    }
  }

  private paint(): void {
    this.test.clock.after(frameMs, () => {
      this.frames = [this.window.store.snapshot?.currentCallId ?? null, ...this.frames.slice(0, fingerFrames)];
      this.frameCount += 1;
      this.paint();
    });
  }
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

// About 5,000 presses.
it(
  'does to a call what was pressed while its card was seen, once, in time, and nothing else',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80, size: 'max' }), async (steps) => {
        const shift = await Shift.begin();
        for (const one of steps) await shift.do(one);
        await shift.end();
      }),
      { numRuns: 250 },
    );
  },
);
