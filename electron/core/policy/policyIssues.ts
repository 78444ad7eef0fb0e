import type * as z from 'zod';
import { nearestName } from './nearestName';
import { policySchema } from './policy';
import { namesAt, policyFields, type PolicyField } from './policyFields';

/** A problem at one place of a policy. The reason never quotes a value. */
export interface PolicyIssue {
  readonly path: readonly string[];
  readonly reason: string;
}

/** Why these values are not a valid policy; empty when they are. */
export function policyIssues(values: unknown): readonly PolicyIssue[] {
  const parsed = policySchema.safeParse(values);
  if (parsed.success) return [];
  // Computed once: listing the fields takes milliseconds, and a file may have thousands of unknown names.
  const fields = policyFields();
  return parsed.error.issues.flatMap((issue) => issuesOf(issue, fields));
}

function issuesOf(issue: z.core.$ZodIssue, fields: readonly PolicyField[]): readonly PolicyIssue[] {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = namesAt(fields, path);
      return issue.keys.map((name) => ({ path: [...path, name], reason: unknownField(name, known) }));
    }
    case 'invalid_key':
      return [{ path, reason: 'not a name that may stand here' }];
    case 'invalid_union':
      return [{ path, reason: 'expected { "name", "displayName" } or { "folder", "codes" }' }];
    case 'invalid_format':
      return [{ path, reason: issue.message.startsWith('not ') ? issue.message : `not of the form ${formOf(issue)}` }];
    default:
      return [{ path, reason: issue.message }];
  }
}

export function unknownField(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === null ? 'unknown field' : `unknown field; did you mean "${near}"?`;
}

function formOf(issue: z.core.$ZodIssueInvalidStringFormat): string {
  return issue.pattern ?? issue.format;
}
