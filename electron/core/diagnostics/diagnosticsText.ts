import type { DiagnosticsSection } from '../../contract/words/diagnostics';
import type { Counts, DiagnosticsFacts } from './diagnosticsFacts';

// Always in English, whatever language the window uses: support staff read it.

type Value = string | number | boolean | null;

export interface DiagnosticsPart {
  readonly name: DiagnosticsSection;
  readonly text: string;
  /** Saved unless the agent removes it. */
  readonly isOn: boolean;
}

/** The facts as they will be saved, part by part. */
export function diagnosticsParts(facts: DiagnosticsFacts): readonly DiagnosticsPart[] {
  return [
    part('versions', 'Wrapkey diagnostics', { made: iso(facts.madeAtMs), ...facts.system }),
    part('policy', 'Policy', {
      ...Object.fromEntries(facts.policy.map(({ path, values, source }) => [path, `${values.join(', ')} (${source})`])),
      ...Object.fromEntries(
        facts.policyProblems.map((problem, index) => [`problem ${index + 1}`, oneLine(policyProblem(problem))]),
      ),
    }),
    lines(
      'session',
      'Session, oldest state first',
      facts.session.map(({ atMs, state, cause }) => `${iso(atMs)} ${state}${cause === null ? '' : ` ${cause}`}`),
    ),
    part('work', 'Work', {
      'signed in': facts.isSignedIn,
      'voice feature': facts.hasVoiceFeature,
      devices: facts.devices,
      ...named('calls', facts.calls),
      ...named('wrap-ups', facts.wrapUps),
      codes: facts.codes.source === null ? facts.codes.state : `${facts.codes.state} (${facts.codes.source})`,
      'codes left out': facts.codes.leftOut,
      'codes with a name that another has': facts.codes.repeated,
      'refused keys': facts.refusedKeys,
      ...named('screen pops', facts.screenPops),
    }),
    part('journal', 'Journal', {
      ...named('choices', facts.entries),
      'undelivered of other agents': facts.waitingOfOthers,
      'oldest undelivered, minutes': minutes(facts.oldestUndeliveredMs),
      risk: facts.journalRisk ?? 'none',
      'accepted choices': facts.acceptance?.count ?? 0,
      'until accepted, median ms': facts.acceptance?.medianMs ?? null,
      'until accepted, p95 ms': facts.acceptance?.p95Ms ?? null,
      'until accepted, longest ms': facts.acceptance?.longestMs ?? null,
    }),
    lines('notices', 'Notices', facts.notices),
    lines('log', `Log, the last ${facts.log.length} lines`, facts.log.map(oneLine)),
    { ...lines('hosts', 'Servers', facts.hosts.map(oneLine)), isOn: false },
  ];
}

function policyProblem(problem: DiagnosticsFacts['policyProblems'][number]): string {
  switch (problem.code) {
    case 'policyBroken':
      return `${problem.file} at ${problem.path}: ${problem.reason}`;
    case 'policyNotTrusted':
      return `${problem.file} not trusted because of ${problem.at}: ${problem.why}`;
  }
}

function part(name: DiagnosticsPart['name'], heading: string, facts: Readonly<Record<string, Value>>): DiagnosticsPart {
  return lines(
    name,
    heading,
    Object.entries(facts).map(([key, value]) => `${key}: ${value ?? '-'}`),
  );
}

function lines(name: DiagnosticsPart['name'], heading: string, all: readonly string[]): DiagnosticsPart {
  return { name, isOn: true, text: `== ${heading}\n${all.length === 0 ? 'none' : all.join('\n')}\n\n` };
}

function named(what: string, counts: Counts<string>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${what} ${name}`, count ?? 0]));
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 60_000);
}

/** The preview is exactly what is saved, so no line may hide anything. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
