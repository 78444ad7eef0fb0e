import { bounds } from '../gws/bounds';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { withNotice } from '../notices/noticeList';
import type { NoticesSlice } from '../notices/noticesSlice';
import { isSameOwner, type Owner } from '../session/owner';
import type { Notifier } from './notifierPort';
import { endMissing, Reconciler } from './reconcile';
import { SteadyClock } from './steadyClock';
import { fromStored, toStored } from './storedWrapUps';
import { changed, extended, type WrapUp } from './wrapUp';
import { withinBound } from './wrapUpBound';
import { WrapUpKeeper } from './wrapUpKeeper';
import { wrapUpNotification } from './wrapUpNotification';
import { frontWrapUp, isMandatory, ownWrapUps, wrapUpWorld, type WrapUpQuestionState } from './wrapUpQuestions';
import { allows, isPending, type WrapUpEvent } from './wrapUpState';
import type { WrapUpStore } from './wrapUpStorePort';
import { WrapUpTimer } from './wrapUpTimer';
import type { WrapUpWorld } from './wrapUpWorld';

type WrapUpsState = WrapUpQuestionState & NoticesSlice;

export interface WrapUpPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly wrapUpStore: WrapUpStore;
  readonly notifier: Notifier;
}

export interface WrapUpListener {
  /** A pending wrap-up got its disposition. */
  disposed(wrapUp: WrapUp): void;
  /** The time is up, and the policy names a code to set. Resolves with whether it was set. */
  setAtTimeUp(wrapUp: WrapUp, codeName: string): Promise<boolean>;
  /** Somebody had removed the file of the wrap-ups: other files may be gone too. */
  fileRemoved(): void;
}

interface UnknownWrapUp {
  readonly code: 'unknownWrapUp';
}

/** Tracks the calls that still need a code: follows the calls, runs the clocks, saves it all. */
export class WrapUps {
  private readonly steady: SteadyClock;
  private readonly keeper: WrapUpKeeper;
  private readonly timer: WrapUpTimer;
  private isLoaded = false;
  private readonly reconciler = new Reconciler();

  constructor(
    private readonly ports: WrapUpPorts,
    private readonly host: StateHost<WrapUpsState>,
    private readonly listener: WrapUpListener,
  ) {
    this.steady = new SteadyClock(ports.clock);
    this.keeper = new WrapUpKeeper(ports, host, {
      records: () => toStored(host.state.wrapUps, this.moment()),
      removed: () => listener.fileRemoved(),
    });
    this.timer = new WrapUpTimer({ ...ports, steady: this.steady }, host, {
      setAtTimeUp: (wrapUp, codeName) => listener.setAtTimeUp(wrapUp, codeName),
      timedOut: (callId) => this.putOff(callId),
    });
  }

  get steadyNowMs(): number {
    return this.steady.nowMs();
  }

  /** Loads the stored wrap-ups. Called again if they could not be opened at the start; newer ones stay as they are. */
  async start(): Promise<void> {
    const { records, setAside } = await this.ports.wrapUpStore.load();
    this.isLoaded = true;
    const found = fromStored(records, this.moment());
    const { notices, wrapUps } = this.host.state;
    const restored = found.filter((one) => !wrapUps.some((other) => isSameWrapUp(one, other)));
    this.host.update({
      wrapUps: [...restored, ...wrapUps],
      notices: setAside === null ? notices : [...notices, { code: 'wrapUpsSetAside', file: setAside }],
    });
    if (restored.length > 0) this.ports.log.info('wrap-ups restored', { count: restored.length });
  }

  /** The list could not be opened at the start, and can be now. */
  async takeUp(): Promise<void> {
    await this.start();
    this.keeper.save();
    // Calls that were live when the list was saved may have ended since.
    if (this.host.state.session.kind === 'connected') this.allCallsRead();
    else this.react();
  }

  /** Somebody may have removed it. What was not read yet is not written over. */
  checkFile(): void {
    if (this.isLoaded) this.keeper.save();
  }

  stop(): void {
    this.keeper.stop();
    this.timer.stop();
  }

  /** Something that wrap-ups depend on has changed. */
  react(): void {
    const world = this.world();
    if (world !== null) {
      this.apply(this.reconciler.next(this.host.state.wrapUps, world));
      this.bound(world.owner);
    }
    this.timer.schedule();
  }

  /** All calls were read again. */
  allCallsRead(): void {
    const world = this.world();
    if (world !== null) this.apply(endMissing(this.host.state.wrapUps, world));
    this.react();
  }

  fellAsleep(): void {
    this.steady.fellAsleep();
  }

  wokeUp(): void {
    this.steady.wokeUp();
    // The screen counts from the last snapshot, which is from before the sleep, so publish a new one.
    this.host.update({});
    this.timer.schedule();
  }

  postpone(callId: string): Result<null, UnknownWrapUp | { readonly code: 'isMandatory' }> {
    const wrapUp = this.find(callId);
    if (wrapUp?.state !== 'asking') return fail({ code: 'unknownWrapUp' });
    if (isMandatory(this.host.state)) return fail({ code: 'isMandatory' });
    this.change(wrapUp, 'postponed');
    return succeed(null);
  }

  extend(callId: string): Result<null, UnknownWrapUp | { readonly code: 'noMoreTime' }> {
    const wrapUp = this.find(callId);
    if (wrapUp === null || !isPending(wrapUp.state)) return fail({ code: 'unknownWrapUp' });
    const longer = extended(wrapUp, this.world()?.rules.time ?? null);
    if (longer === null) return fail({ code: 'noMoreTime' });
    this.apply(this.host.state.wrapUps.map((one) => (one === wrapUp ? longer : one)));
    this.timer.schedule();
    return succeed(null);
  }

  /** Brings a pending one to the front of the prompt. */
  open(callId: string): Result<null, UnknownWrapUp> {
    const wrapUp = this.find(callId);
    if (wrapUp === null || !isPending(wrapUp.state)) return fail({ code: 'unknownWrapUp' });
    this.change(wrapUp, 'opened');
    this.host.update({ frontWrapUpId: callId });
    this.react();
    return succeed(null);
  }

  /** No disposition is needed after all. */
  dismiss(callId: string): Result<null, UnknownWrapUp | { readonly code: 'isMandatory' }> {
    const wrapUp = this.find(callId);
    if (wrapUp === null || !isPending(wrapUp.state)) return fail({ code: 'unknownWrapUp' });
    if (isMandatory(this.host.state)) return fail({ code: 'isMandatory' });
    this.change(wrapUp, 'closed');
    return succeed(null);
  }

  private bound(owner: Owner): void {
    const { state } = this.host;
    const next = withinBound(state.wrapUps, owner, frontWrapUp(state)?.callId ?? null);
    if (next === state.wrapUps) return;
    this.apply(next);
    this.host.update({ notices: withNotice(state.notices, { code: 'wrapUpsLeftOut', kept: bounds.wrapUps }) });
  }

  private world(): WrapUpWorld | null {
    return wrapUpWorld(this.host.state, this.steady.nowMs());
  }

  private moment(): { readonly nowMs: number; readonly steadyNowMs: number } {
    return { nowMs: this.ports.clock.nowMs(), steadyNowMs: this.steady.nowMs() };
  }

  private find(callId: string): WrapUp | null {
    return ownWrapUps(this.host.state).find((wrapUp) => wrapUp.callId === callId) ?? null;
  }

  private change(wrapUp: WrapUp, event: WrapUpEvent): void {
    const next = changed(wrapUp, event);
    this.apply(this.host.state.wrapUps.map((one) => (one === wrapUp ? next : one)));
  }

  private apply(next: readonly WrapUp[]): void {
    const before = this.host.state.wrapUps;
    if (next === before) return;
    this.host.update({ wrapUps: next });
    this.keeper.save();
    const unchanged = new Set(before);
    for (const wrapUp of next) {
      if (unchanged.has(wrapUp)) continue;
      const was = before.find((one) => isSameWrapUp(one, wrapUp)) ?? null;
      if (was?.state !== wrapUp.state) this.tell(was, wrapUp);
    }
  }

  private tell(was: WrapUp | null, is: WrapUp): void {
    this.ports.log.info('wrap-up', { callId: is.callId, state: is.state });
    const hasBegun = is.state === 'asking' && (was === null || was.state === 'watching');
    const notification = hasBegun ? wrapUpNotification(this.host.state, is) : null;
    if (notification !== null) this.ports.notifier.show(notification);
    if (was?.state === 'asking') this.ports.notifier.close(is.callId);
    if (was !== null && isPending(was.state) && is.state === 'done') this.listener.disposed(is);
  }

  /** A mandatory wrap-up stays in the prompt, without a clock. The agent may have answered in the meantime. */
  private putOff(callId: string): void {
    const wrapUp = this.find(callId);
    if (wrapUp === null || !allows(wrapUp.state, 'timeUp')) return;
    if (!isMandatory(this.host.state)) this.change(wrapUp, 'timeUp');
    else this.apply(this.host.state.wrapUps.map((one) => (one === wrapUp ? { ...one, clock: null } : one)));
  }
}

function isSameWrapUp(one: WrapUp, other: WrapUp): boolean {
  return one.callId === other.callId && isSameOwner(one.owner, other.owner);
}
