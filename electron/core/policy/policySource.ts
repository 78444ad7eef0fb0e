import { readJson } from './jsonPlaces';
import { readLooseValues } from './looseValues';
import { namesAt, policyFields } from './policyFields';
import { policyIssues, unknownField, type PolicyIssue } from './policyIssues';
import { isObject, type PolicyLayer, type PolicyOrigin } from './policyLayers';

export interface LocatedIssue extends PolicyIssue {
  /** The line in the file, from 1; `null` when there are no lines, or the problem has none. */
  readonly line: number | null;
}

/** Why a policy is not trusted. `owner`: the system does not own it. `unknown`: the owner could not be determined. */
export type Distrust = 'owner' | 'othersMayWrite' | 'unknown';

/** What was found at one place that may hold a policy. */
export type SourceState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'good';
      readonly values: PolicyLayer['values'];
      readonly hints: readonly LocatedIssue[];
      readonly lineOf: (path: readonly string[]) => number | null;
    }
  | { readonly kind: 'broken'; readonly issues: readonly LocatedIssue[] }
  /** The agent, or any other user, could change it; `at` is the file or folder. */
  | { readonly kind: 'notTrusted'; readonly at: string; readonly why: Distrust };

export interface ReadSource {
  readonly origin: PolicyOrigin;
  readonly state: SourceState;
}

const noLines = (): null => null;

export function broken(reason: string): SourceState {
  return { kind: 'broken', issues: [{ path: [], reason, line: null }] };
}

/** Strict: a misspelt field would otherwise have no effect, and nobody would notice. */
export function readFileText(text: string): SourceState {
  const json = readJson(text);
  if (!json.ok) {
    const reason = `${json.reason} (line ${String(json.line)}, column ${String(json.column)})`;
    return { kind: 'broken', issues: [{ path: [], reason, line: json.line }] };
  }
  const located = (issue: PolicyIssue): LocatedIssue => ({ ...issue, line: json.lineOf(issue.path) });
  const values = isObject(json.value) ? withoutSchema(json.value) : json.value;
  const issues = policyIssues(values);
  if (issues.length > 0 || !isObject(values)) return { kind: 'broken', issues: issues.map(located) };
  const hints = json.repeated.map((path) => located({ path, reason: 'stands twice; only the last counts' }));
  return { kind: 'good', values, hints, lineOf: json.lineOf };
}

/**
 * For the registry and managed preferences. Unknown names are only reported: templates may be newer than this program.
 */
export function readLooseTree(tree: unknown): SourceState {
  const fields = policyFields();
  const { values, unknown } = readLooseValues(tree, fields);
  const issues = policyIssues(values);
  if (issues.length > 0) return { kind: 'broken', issues: issues.map((issue) => ({ ...issue, line: null })) };
  const hints = unknown.map((path) => ({
    path,
    reason: `${unknownField(path.at(-1) ?? '', namesAt(fields, path.slice(0, -1)))} (not used)`,
    line: null,
  }));
  return { kind: 'good', values, hints, lineOf: noLines };
}

/** Editors use `$schema` to find the description of the fields. */
function withoutSchema(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== '$schema'));
}
