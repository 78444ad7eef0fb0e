import { readJson } from './jsonPlaces';
import { readLooseValues } from './looseValues';
import { policyIssues, unknownField, type PolicyIssue } from './policyIssues';
import { namesAt, policyFields } from './policyFields';
import { isObject, type PolicyLayer, type PolicyOrigin } from './policyLayers';

export interface LocatedIssue extends PolicyIssue {
  /** In the file, from 1; `null` where there are no lines, or none of it. */
  readonly line: number | null;
}

/** Why a policy is not believed: `owner`, somebody else than the system owns it; `unknown`, it could not be found out. */
export type Distrust = 'owner' | 'othersMayWrite' | 'unknown';

/** What was found at one place where policy may be. */
export type SourceState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'good';
      readonly values: PolicyLayer['values'];
      readonly hints: readonly LocatedIssue[];
      readonly lineOf: (path: readonly string[]) => number | null;
    }
  | { readonly kind: 'broken'; readonly issues: readonly LocatedIssue[] }
  /** The agent, or anybody else, could change it; `at` is the file or folder. */
  | { readonly kind: 'notTrusted'; readonly at: string; readonly why: Distrust };

export interface ReadSource {
  readonly origin: PolicyOrigin;
  readonly state: SourceState;
}

const noLines = (): null => null;

export function broken(reason: string): SourceState {
  return { kind: 'broken', issues: [{ path: [], reason, line: null }] };
}

/** Strict: a misspelt field would silently do nothing. */
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

/** Of registry and managed preferences. What no field is named is only said: templates may be newer than this program. */
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

/** An editor finds the description of the fields by it. */
function withoutSchema(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== '$schema'));
}
