import { keysOf, nameTemplateOf } from './nameTemplate';
import type { Policy } from './policy';
import type { PolicyIssue } from './policyIssues';

/** Templates of names that are valid, but cannot do what was meant. */
export function lintNameTemplates({ userData }: Policy): readonly PolicyIssue[] {
  return (['title', 'subtitle'] as const).flatMap((field) => {
    const template = nameTemplateOf(userData[field]);
    const path = ['userData', field];
    const hidden = new Set(keysOf(template).filter((key) => userData.hidden.includes(key)));
    const always = template.findIndex((parts) => parts.every(({ kind }) => kind === 'text'));
    return [
      ...[...hidden].map((key) => ({
        path,
        reason: `names "${key}", which userData.hidden has: it never has a value`,
      })),
      ...(always === -1 || always === template.length - 1
        ? []
        : [{ path, reason: 'an alternative without a key always counts, so those after it never do' }]),
    ];
  });
}
