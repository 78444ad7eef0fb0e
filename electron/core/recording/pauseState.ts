import { StateTable } from '../kernel/stateTable';

// What Wrapkey does about one pause of a recording, until the recording goes on or its call ends:
//
//   counting ──reminderDue──▶ reminding
//      │                         │
//      └───────resumeAsked───────┴──▶ resuming ──resumeFailed──▶ notResumed

export type PausePhase =
  | 'counting'
  /** The agent is reminded until the pause is over. */
  | 'reminding'
  /** Wrapkey has asked for the recording to go on: once in a pause. */
  | 'resuming'
  /** The recording did not go on, and only the agent can resume it. */
  | 'notResumed';

export type PauseEvent = 'reminderDue' | 'resumeAsked' | 'resumeFailed';

const table = new StateTable<PausePhase, PauseEvent>('a pause', {
  counting: { reminderDue: 'reminding', resumeAsked: 'resuming' },
  reminding: { resumeAsked: 'resuming' },
  resuming: { resumeFailed: 'notResumed' },
  notResumed: {},
});

/** Throws `ImpossibleTransition` for any event that the table does not allow. */
export function phaseAfter(phase: PausePhase, event: PauseEvent): PausePhase {
  return table.next(phase, event);
}
