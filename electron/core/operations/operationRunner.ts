import { isUnderWay } from '../../rules/operationState';
import type { GwsApi } from '../gws/gwsApi';
import { mayHaveWorked, refusalOf, type CallFailure } from '../gws/gwsFailure';
import type { Refusal } from '../gws/problems';
import { errorName } from '../kernel/errorName';
import type { Operation, OperationOrder, Subject } from './operation';
import type { OperationHost, OperationPorts } from './operationHost';
import { allows, progressAfter, type OperationEvent } from './operationState';
import { blockedBy, hasToWait, isAbout, whenNotSeen, withRoomFor, type Task } from './task';

/** An operation that has not been sent by then expires. */
export const sendLimitMs = 5_000;
/** Without an event by then, the subject is read again. */
const proofLimitMs = 5_000;

/**
 * Runs operations that happen now or not at all: each at most once, one at a time for a subject except what ends a call
 * (`Turn`), and only on the connection on which it was asked for. Nothing is stored, so nothing returns after a restart.
 */
export class OperationRunner<State, Kind extends string> {
  private tasks: readonly Task<State, Kind>[] = [];
  private api: GwsApi | null = null;
  /** Increases whenever a connection comes or goes. */
  private generation = 0;

  constructor(
    private readonly ports: OperationPorts,
    private readonly host: OperationHost<State, Kind>,
  ) {}

  /**
   * The server, once connected and the state has been read; `null` while not connected. Waiting operations expire,
   * because they were asked for on another connection.
   */
  connectionChanged(api: GwsApi | null): void {
    this.generation += 1;
    this.api = api;
    for (const task of this.tasks) this.applyFrom('waiting', task, { kind: 'notSent', cause: 'notConnected' });
  }

  /** Called when someone else may sign in next, or the program ends. */
  forgetAll(): void {
    this.connectionChanged(null);
    for (const task of this.tasks) this.applyFrom('sent', task, { kind: 'notSeen', wasReread: false });
    this.tasks = [];
    this.announce();
  }

  /** Resolves when it has ended, however it ended. A later proof still changes what is shown. */
  run(order: OperationOrder<State, Kind>): Promise<Operation<Kind>> {
    const { clock, ids } = this.ports;
    const { kind, about } = order;
    return new Promise((resolve) => {
      const task: Task<State, Kind> = {
        order,
        generation: this.generation,
        askedAtMonotonicMs: clock.monotonicMs(),
        ended: resolve,
        operation: { id: ids.next(), kind, about, askedAtMs: clock.nowMs(), progress: { state: 'waiting' } },
        isUnanswered: false,
        isTaken: false,
        stopTimer: clock.after(sendLimitMs, () => {
          if (task.operation.progress.state === 'waiting') this.tooLate(task);
          this.pump();
        }),
      };
      this.tasks = [...withRoomFor(this.tasks, about), task];
      this.announce();
      this.pump();
    });
  }

  /** The calls or the agent's state have changed. That may prove an operation, even before its answer. */
  stateChanged(): void {
    for (const task of this.tasks) if (task.operation.progress.state !== 'waiting') this.prove(task);
    this.pump();
  }

  /**
   * An event says that the server could not do something, but not what; it must mean the operation under way. Which of
   * two it means is not guessed: the re-read will tell.
   */
  reported(about: Subject, refusal: Refusal): void {
    const sent = this.tasks.filter((task) => isAbout(task, about) && task.operation.progress.state === 'sent');
    const [only] = sent;
    if (only !== undefined && sent.length === 1) this.apply(only, { kind: 'refused', refusal });
    this.pump();
  }

  /** Starts every operation whose turn has come. One that ends at once may make room for an earlier one. */
  private pump(): void {
    const waiting = this.waiting;
    for (const task of waiting) {
      if (task.operation.progress.state !== 'waiting') continue;
      const obstacle = task.order.obstacle(this.host.state);
      if (obstacle?.isLasting === true) this.apply(task, blockedBy(obstacle));
      else if (!hasToWait(this.tasks, task)) this.start(task);
    }
    if (this.waiting.length < waiting.length) this.pump();
  }

  private get waiting(): readonly Task<State, Kind>[] {
    return this.tasks.filter(({ operation }) => operation.progress.state === 'waiting');
  }

  private tooLate(task: Task<State, Kind>): void {
    const obstacle = task.order.obstacle(this.host.state);
    if (obstacle === null) this.apply(task, { kind: 'notSent', cause: 'tooLate' });
    else this.apply(task, blockedBy(obstacle));
  }

  private start(task: Task<State, Kind>): void {
    const { api, host } = this;
    if (api === null || !this.isCurrent(task)) this.apply(task, { kind: 'notSent', cause: 'notConnected' });
    else if (this.restMs(task) <= 0) this.tooLate(task);
    // It has already happened: through the previous press, or through somebody else.
    else if (task.order.isSeen(host.state)) this.apply(task, { kind: 'proved' });
    else this.startIfPossible(task, api);
  }

  private startIfPossible(task: Task<State, Kind>, api: GwsApi): void {
    switch (task.order.possibility(this.host.state)) {
      case 'later':
        return;
      case 'never':
        this.apply(task, { kind: 'notSent', cause: 'notPossible' });
        return;
      case 'now':
        this.sendNow(task, api);
    }
  }

  private sendNow(task: Task<State, Kind>, api: GwsApi): void {
    task.stopTimer();
    task.stopTimer = this.ports.clock.after(proofLimitMs, () => this.inBackground(this.lookAgain(task)));
    task.isUnanswered = true;
    this.apply(task, { kind: 'turnCame' });
    this.inBackground(this.send(task, api));
  }

  private isCurrent({ generation }: Task<State, Kind>): boolean {
    return generation === this.generation;
  }

  /** The time until it expires, from two clocks: one may stop while the machine sleeps, the other may be set. */
  private restMs({ askedAtMonotonicMs, operation }: Task<State, Kind>): number {
    const { clock } = this.ports;
    return sendLimitMs - Math.max(clock.monotonicMs() - askedAtMonotonicMs, clock.nowMs() - operation.askedAtMs);
  }

  private async send(task: Task<State, Kind>, api: GwsApi): Promise<void> {
    try {
      const answer = await task.order.send(api, () => this.restMs(task));
      if (!answer.ok) this.failed(task, answer.failure);
      else this.took(task);
    } finally {
      task.isUnanswered = false;
      this.pump();
    }
  }

  private took(task: Task<State, Kind>): void {
    const { isDoneWhenTaken, isUpToOthers } = task.order;
    task.isTaken = true;
    if (isDoneWhenTaken) this.applyIfAllowed(task, { kind: 'proved' });
    // Until the re-read there is more to come; after it, the late answer is all there is.
    else if (isUpToOthers) this.applyFrom('unknown', task, { kind: 'taken' });
  }

  private failed(task: Task<State, Kind>, failure: CallFailure): void {
    // Only an event or a re-read can tell what happened.
    if (mayHaveWorked(failure)) return;
    switch (failure.kind) {
      case 'unauthenticated':
      case 'passwordChangeRequired':
        if (this.isCurrent(task)) this.host.sessionExpired();
        this.applyIfAllowed(task, { kind: 'notSent', cause: 'notConnected' });
        return;
      case 'network':
        this.applyIfAllowed(task, { kind: 'notSent', cause: 'notConnected' });
        return;
      default:
        this.applyIfAllowed(task, { kind: 'refused', refusal: refusalOf(failure) });
    }
  }

  /** No event has come, so the subject is read again. A newer connection has already read everything. */
  private async lookAgain(task: Task<State, Kind>): Promise<void> {
    const { api } = this;
    const wasRead = api !== null && this.isCurrent(task) && (await this.reread(task, api));
    this.prove(task);
    this.applyFrom('sent', task, whenNotSeen(task, wasRead && this.isCurrent(task)));
    this.pump();
  }

  private async reread({ order }: Task<State, Kind>, api: GwsApi): Promise<boolean> {
    try {
      return await order.reread(api);
    } catch (error) {
      this.ports.log.error('operation not read again', { kind: order.kind, error: errorName(error) });
      return false;
    }
  }

  private prove(task: Task<State, Kind>): void {
    if (task.order.isSeen(this.host.state)) this.applyIfAllowed(task, { kind: 'proved' });
  }

  private applyFrom(state: 'waiting' | 'sent' | 'unknown', task: Task<State, Kind>, event: OperationEvent): void {
    if (task.operation.progress.state === state) this.applyIfAllowed(task, event);
  }

  /** Another event may have ended the operation meanwhile, or it may have been forgotten. */
  private applyIfAllowed(task: Task<State, Kind>, event: OperationEvent): void {
    if (this.tasks.includes(task) && allows(task.operation.progress.state, event.kind)) this.apply(task, event);
  }

  private apply(task: Task<State, Kind>, event: OperationEvent): void {
    const { operation } = task;
    task.operation = { ...operation, progress: progressAfter(operation.progress, event) };
    const { state } = task.operation.progress;
    this.ports.log.info('operation', { kind: operation.kind, state });
    if (!isUnderWay(state)) {
      task.stopTimer();
      task.ended(task.operation);
    }
    this.announce();
  }

  private announce(): void {
    this.host.operationsChanged(this.tasks.map(({ operation }) => operation));
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('operation failed', { error: errorName(error) });
    });
  }
}
