import { describe, expect, it } from 'vitest';
import {
  nextStep,
  type PauseMoment,
  type PauseRules,
  type PauseStep,
} from '../../../../electron/core/recording/pauseRules';
import { phaseAfter, type PauseEvent, type PausePhase } from '../../../../electron/core/recording/pauseState';

const rules: PauseRules = { reminderSeconds: 30, resumeSeconds: 120, resumesOnHold: true };
const moment: PauseMoment = { phase: 'counting', pausedMs: 0, isPutOnHold: false, mayResume: true };
const wait = (forMs: number | null): PauseStep => ({ do: 'wait', forMs });
const remind: PauseStep = { do: 'remind' };
const resume: PauseStep = { do: 'resume' };

const cases: readonly [string, Partial<PauseMoment>, Partial<PauseRules>, PauseStep][] = [
  ['waits for the reminder first', {}, {}, wait(30_000)],
  ['waits for what is left', { pausedMs: 29_999 }, {}, wait(1)],
  ['reminds when it is time', { pausedMs: 30_000 }, {}, remind],
  ['waits for the resume once it has reminded', { phase: 'reminding', pausedMs: 30_000 }, {}, wait(90_000)],
  ['resumes when it is time', { phase: 'reminding', pausedMs: 120_000 }, {}, resume],
  ['resumes without a reminder', { pausedMs: 120_000 }, { reminderSeconds: 0 }, resume],
  ['reminds when it cannot resume in time', { pausedMs: 120_000, mayResume: false }, { reminderSeconds: 0 }, remind],
  ['waits for news when it cannot resume', { phase: 'reminding', pausedMs: 120_000, mayResume: false }, {}, wait(null)],
  ['resumes on hold', { isPutOnHold: true }, {}, resume],
  ['does not resume on hold unless the policy says so', { isPutOnHold: true }, { resumesOnHold: false }, wait(30_000)],
  ['does not resume on hold where GWS does not offer it', { isPutOnHold: true, mayResume: false }, {}, wait(30_000)],
  ['never reminds', {}, { reminderSeconds: 0 }, wait(120_000)],
  ['never resumes', { phase: 'reminding', pausedMs: 1e9 }, { resumeSeconds: 0 }, wait(null)],
  ['does nothing at all', { pausedMs: 1e9 }, { reminderSeconds: 0, resumeSeconds: 0 }, wait(null)],
  ['asks once', { phase: 'resuming', pausedMs: 1e9, isPutOnHold: true }, {}, wait(null)],
  ['leaves it to the agent after a failure', { phase: 'notResumed', pausedMs: 1e9, isPutOnHold: true }, {}, wait(null)],
];

describe('what the guard of a paused recording does next', () => {
  it.each(cases)('%s', (_, changes, policy, step) => {
    expect(nextStep({ ...moment, ...changes }, { ...rules, ...policy })).toEqual(step);
  });
});

describe('the phases of a pause', () => {
  const phases: readonly PausePhase[] = ['counting', 'reminding', 'resuming', 'notResumed'];
  const events: readonly PauseEvent[] = ['reminderDue', 'resumeAsked', 'resumeFailed'];
  const after = (phase: PausePhase, event: PauseEvent): PausePhase | null => {
    try {
      return phaseAfter(phase, event);
    } catch {
      return null;
    }
  };

  it('allow these events and no others', () => {
    const table = phases.map((phase) => [phase, ...events.map((event) => after(phase, event))]);
    expect(table).toEqual([
      ['counting', 'reminding', 'resuming', null],
      ['reminding', null, 'resuming', null],
      ['resuming', null, null, 'notResumed'],
      ['notResumed', null, null, null],
    ]);
  });
});
