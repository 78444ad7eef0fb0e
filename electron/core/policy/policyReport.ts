import { effectivePolicy, isSameOrigin, type EffectivePolicy } from './effectivePolicy';
import { policyFields, type PolicyField } from './policyFields';
import type { PolicyIssue } from './policyIssues';
import { isObject, valueAt, type PolicyOrigin } from './policyLayers';
import { lintPolicy } from './policyLint';
import type { LocatedIssue, ReadSource } from './policySource';

// The output of `--check-policy`: for administrators, so only in English.

export interface PolicyReport {
  readonly lines: readonly string[];
  /** 0: no problems. 1: warnings. 2: something cannot be used. */
  readonly exitCode: 0 | 1 | 2;
}

export function policyReport(sources: readonly ReadSource[]): PolicyReport {
  const effective = effectivePolicy(sources, []);
  const errors = sources.flatMap((source) => errorLines(source));
  const warnings = [
    ...sources.flatMap(({ origin, state }) =>
      state.kind === 'good' ? state.hints.map((hint) => issueLine(hint, placeOf(origin, hint.line))) : [],
    ),
    ...lintPolicy(effective.policy).map((issue) => issueLine(issue, whereSet(issue.path, sources, effective))),
  ];
  const lines = [
    'Sources, the last counts most:',
    ...sources.map((source) => `  ${source.origin.name}: ${stateWords(source)}`),
    '',
    'Effective values:',
    ...valueLines(sources, effective),
    '',
    ...section('Errors', errors),
    ...section('Warnings', warnings),
    `${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`,
  ];
  // A name in the file could hold direction marks that reverse the terminal's text.
  return {
    lines: lines.map((line) => line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?')),
    exitCode: errors.length > 0 ? 2 : warnings.length > 0 ? 1 : 0,
  };
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ''];
}

/** The copy of the last good version is encrypted for the agent, so this report does not read it. */
const instead = 'nothing of it counts below; Wrapkey itself goes on with its last good state, where it has seen one';

function stateWords({ state }: ReadSource): string {
  switch (state.kind) {
    case 'absent':
      return 'not there';
    case 'good':
      return 'used';
    case 'broken':
      return `has errors; ${instead}`;
    case 'notTrusted':
      return `not trusted; ${instead}`;
  }
}

function errorLines({ origin, state }: ReadSource): readonly string[] {
  switch (state.kind) {
    case 'absent':
    case 'good':
      return [];
    case 'broken':
      return state.issues.map((issue) => issueLine(issue, placeOf(origin, issue.line)));
    case 'notTrusted':
      return [`${origin.name}: ${distrustWords[state.why]}: ${state.at}`];
  }
}

const distrustWords = {
  owner: 'not trusted, because somebody else than the system or its administrators owns',
  othersMayWrite: 'not trusted, because others than the system and its administrators can change',
  unknown: 'not trusted, because it could not be found out who can change',
} as const;

function issueLine({ path, reason }: PolicyIssue, place: string | null): string {
  const where = path.length === 0 ? [] : [path.join('.')];
  return [...(place === null ? [] : [place]), ...where, reason].join(': ');
}

function placeOf(origin: PolicyOrigin, line: LocatedIssue['line']): string {
  return line === null ? origin.name : `${origin.name}:${String(line)}`;
}

/** The place of a warning: where that value, or the nearest object above it, was set. */
function whereSet(path: readonly string[], sources: readonly ReadSource[], effective: EffectivePolicy): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const where = setAt(path.slice(0, length), sources, effective);
    if (where !== null) return where;
  }
  return null;
}

/** `null` when nobody has set it. */
function setAt(path: readonly string[], sources: readonly ReadSource[], { merged }: EffectivePolicy): string | null {
  const origin = merged.originOf(path);
  if (origin === null) return null;
  const source = sources.find((one) => isSameOrigin(one.origin, origin));
  return placeOf(origin, source?.state.kind === 'good' ? source.state.lineOf(path) : null);
}

function valueLines(sources: readonly ReadSource[], effective: EffectivePolicy): readonly string[] {
  return policyFields().flatMap((field) =>
    pathsOf(field, effective).flatMap((path) => {
      const value = valueAt(effective.policy, path);
      if (value === undefined) return [];
      return [`  ${path.join('.')} = ${JSON.stringify(value)}  (${setAt(path, sources, effective) ?? 'default'})`];
    }),
  );
}

/** Entries of a map may come from several sources, so each is listed. */
function pathsOf({ path, kind }: PolicyField, effective: EffectivePolicy): readonly (readonly string[])[] {
  const value = valueAt(effective.policy, path);
  const names = kind === 'map' && isObject(value) ? Object.keys(value) : [];
  return names.length === 0 ? [path] : names.map((name) => [...path, name]);
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
