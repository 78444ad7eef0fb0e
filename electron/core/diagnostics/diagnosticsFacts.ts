import type { ApplicationState } from '../applicationState';
import type { CallState } from '../gws/call';
import { parseServerAddress } from '../gws/serverAddress';
import { entryStates, type EntryState } from '../outbox/entryState';
import type { JournalRisk } from '../outbox/journalPort';
import { notDelivered } from '../outbox/outboxEntries';
import type { PolicyProblem } from '../preferences/configPort';
import type { ScreenPopCounts } from '../screenPop/screenPopSlice';
import { noticesOf } from '../snapshot/noticesView';
import type { SystemFacts } from './diagnosticsPort';
import { policyFacts, type PolicyFact } from './policyFacts';
import type { SessionMoment } from './sessionHistory';

/**
 * The allow-list: numbers, switches, and words that Wrapkey itself defines. No field holds what a person typed or a
 * server sent, with four exceptions: `hosts`, which is off by default; log lines, which were masked when written;
 * problems in the administrator's policy; and versions, which are checked.
 */
export interface DiagnosticsFacts {
  readonly madeAtMs: number;
  readonly system: SystemFacts;
  readonly policy: readonly PolicyFact[];
  readonly policyProblems: readonly PolicyProblem[];
  readonly session: readonly SessionMoment[];
  readonly isSignedIn: boolean;
  readonly hasVoiceFeature: boolean | null;
  readonly devices: number;
  readonly calls: Counts<CallState>;
  readonly wrapUps: Counts<ApplicationState['wrapUps'][number]['state']>;
  readonly codes: CodeFacts;
  readonly refusedKeys: number;
  readonly screenPops: ScreenPopCounts;
  readonly entries: Counts<EntryState>;
  readonly waitingOfOthers: number;
  readonly oldestUndeliveredMs: number | null;
  readonly journalRisk: JournalRisk | null;
  readonly acceptance: Durations | null;
  readonly notices: readonly ReturnType<typeof noticesOf>[number]['code'][];
  readonly hosts: readonly string[];
  readonly log: readonly string[];
}

export type Counts<Name extends string> = Readonly<Partial<Record<Name, number>>>;

interface CodeFacts {
  readonly state: ApplicationState['codes']['state'];
  readonly source: CodeSource | null;
  readonly leftOut: number;
  readonly repeated: number;
}

type CodeSource = Extract<ApplicationState['codes'], { state: 'loaded' }>['source'];

export interface Durations {
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

export interface DiagnosticsParts {
  readonly nowMs: number;
  readonly system: SystemFacts;
  readonly session: readonly SessionMoment[];
  readonly log: readonly string[];
}

export function diagnosticsFacts(state: ApplicationState, parts: DiagnosticsParts): DiagnosticsFacts {
  const { agent, calls, codes, wrapUps } = state;
  const entries = [...state.entries];
  const notices = noticesOf(state);
  const waiting = notDelivered(state.entries).map(({ chosenAtMs }) => chosenAtMs);
  return {
    madeAtMs: parts.nowMs,
    system: parts.system,
    policy: policyFacts(state.policy),
    policyProblems: state.notices.filter(
      (notice) => notice.code === 'policyBroken' || notice.code === 'policyNotTrusted',
    ),
    session: parts.session,
    isSignedIn: agent !== null,
    hasVoiceFeature: agent?.hasVoiceFeature ?? null,
    devices: agent?.devices.length ?? 0,
    calls: counted(calls.calls.map((call) => call.state)),
    wrapUps: counted(wrapUps.map((wrapUp) => wrapUp.state)),
    codes: codeFacts(codes),
    refusedKeys: state.refusedKeys.length,
    screenPops: state.screenPopCounts,
    entries: { ...zeros(entryStates), ...counted(entries.map((entry) => entry.state)) },
    waitingOfOthers: state.waitingOfOthers,
    oldestUndeliveredMs: waiting.length === 0 ? null : parts.nowMs - Math.min(...waiting),
    journalRisk: state.journalRisk,
    acceptance: durations(
      entries.flatMap((entry) =>
        entry.acceptedAtMs === null ? [] : [entry.acceptedAtMs - entry.chosenAtMs - entry.undoMs],
      ),
    ),
    notices: notices.map(({ code }) => code),
    hosts: [
      ...new Set(
        [state.policy.server.address, state.policy.server.secondAddress, state.settings.server].flatMap(hostOf),
      ),
    ],
    log: parts.log,
  };
}

function codeFacts(codes: ApplicationState['codes']): CodeFacts {
  if (codes.state !== 'loaded') return { state: codes.state, source: null, leftOut: 0, repeated: 0 };
  const { state, source, leftOut, repeated } = codes;
  return { state, source, leftOut, repeated: repeated.length };
}

function counted<Name extends string>(names: readonly Name[]): Counts<Name> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function zeros<Name extends string>(names: readonly Name[]): Counts<Name> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = 0;
  return counts;
}

/** `null` for none. A negative duration comes from a wall clock that was set back; it counts as 0. */
export function durations(allMs: readonly number[]): Durations | null {
  const sorted = allMs.map((ms) => Math.max(0, ms)).toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  if (sorted.length === 0) return null;
  return { count: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) };
}

function hostOf(address: string | null): readonly string[] {
  // Text that is not an address is left out: it may be a password typed in the wrong field.
  const parsed = address === null ? null : parseServerAddress(address);
  return parsed === null ? [] : [parsed.host];
}
