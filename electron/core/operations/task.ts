import { isUnderWay } from '../../rules/operationState';
import type { Cancel } from '../kernel/clock';
import { callOf, isSame, type Obstacle, type Operation, type OperationOrder, type Subject } from './operation';
import type { OperationEvent } from './operationState';

/** An operation, with what the runner keeps about it. */
export interface Task<State, Kind extends string> {
  readonly order: OperationOrder<State, Kind>;
  /** The connection on which it was asked for. */
  readonly generation: number;
  readonly askedAtMonotonicMs: number;
  readonly ended: (operation: Operation<Kind>) => void;
  operation: Operation<Kind>;
  /** The request was sent and is not answered: it may still arrive. */
  isUnanswered: boolean;
  /** The server said that it took it. */
  isTaken: boolean;
  stopTimer: Cancel;
}

interface Part extends Pick<Task<never, string>, 'operation' | 'isUnanswered'> {
  readonly order: Pick<OperationOrder<never, string>, 'turn'>;
}

/** How many ended operations are remembered. */
const endedLimit = 20;

export function isAbout({ operation }: Pick<Part, 'operation'>, subject: Subject): boolean {
  return operation.about.some((one) => isSame(one, subject));
}

/** Another operation on the same subject goes first, and is not over yet. */
export function hasToWait(tasks: readonly Part[], task: Part): boolean {
  const place = tasks.indexOf(task);
  return tasks.some((one, index) => {
    const isConcerned = one !== task && !isOver(one) && task.operation.about.some((subject) => isAbout(one, subject));
    if (!isConcerned) return false;
    return index < place ? goesFirst(one, task) : overtakes(one, task, tasks.slice(place + 1, index));
  });
}

function goesFirst(earlier: Part, task: Part): boolean {
  if (task.order.turn !== 'atOnce') return true;
  switch (earlier.order.turn) {
    case 'inTurn':
      return false;
    case 'leaving':
      return true;
    case 'atOnce':
      // Two calls end independently of each other, but none is ended twice.
      return callOf(earlier.operation) === callOf(task.operation);
  }
}

/**
 * What ends a call may itself wait for something `leaving`, which waits for all before it. Whoever stands before that must
 * not wait for the end of the call: each would wait for the other.
 */
function overtakes(later: Part, task: Part, between: readonly Part[]): boolean {
  if (task.order.turn !== 'inTurn' || later.order.turn !== 'atOnce') return false;
  const isWaiting = later.operation.progress.state === 'waiting';
  return !isWaiting || !between.some((one) => one.order.turn === 'leaving' && !isOver(one));
}

/** Ended operations make room for the next of the same subject; beyond the limit the oldest ended ones go. */
export function withRoomFor<One extends Part>(tasks: readonly One[], about: readonly Subject[]): readonly One[] {
  const kept = tasks.filter((one) => !isOver(one) || !about.some((subject) => isAbout(one, subject)));
  const over = kept.filter(isOver);
  const tooMany = new Set<Part>(over.slice(0, Math.max(0, over.length - endedLimit)));
  return kept.filter((one) => !tooMany.has(one));
}

function isOver({ operation, isUnanswered }: Part): boolean {
  return !isUnanswered && !isUnderWay(operation.progress.state);
}

/** Neither an event nor a re-read shows it. */
export function whenNotSeen<State, Kind extends string>(
  { order, isTaken }: Task<State, Kind>,
  wasReread: boolean,
): OperationEvent {
  if (!order.isUpToOthers) return { kind: 'notSeen', wasReread };
  return isTaken ? { kind: 'taken' } : { kind: 'notSeen', wasReread: false };
}

export function blockedBy({ who, refusal }: Obstacle): OperationEvent {
  return { kind: 'blocked', who, refusal };
}
