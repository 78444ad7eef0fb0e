import { describe, expect, it } from 'vitest';
import { policyReport } from '../../../../electron/core/policy/policyReport';
import { readFileText } from '../../../../electron/core/policy/policySource';

// The time must not rise with the square of the names: the first of these took minutes.

const many = 5_000;
const names = Array.from({ length: many }, (_, index) => `name${String(index)}`);

function reportOn(policy: unknown): readonly string[] {
  const state = readFileText(JSON.stringify(policy, null, 1));
  return policyReport([{ origin: { kind: 'file', name: 'policy.json' }, state }]).lines;
}

describe('a policy with very many names is explained to the last of them', () => {
  it('when they are no fields', () => {
    const lines = reportOn(Object.fromEntries(names.map((name) => [name, 1])));
    expect(lines).toContain('  policy.json:5001: name4999: unknown field');
    expect(lines.at(-1)).toBe('5000 errors, 0 warnings');
  });

  it('when they are no codes, beside as many that are', () => {
    const codes = names.map((name) => ({ name: `${name} ${name}`, displayName: name }));
    const lines = reportOn({ disposition: { source: 'policy', codes, order: [...names, ...names] } });
    expect(lines.filter((line) => line.includes('no code of the policy has the name'))).toHaveLength(2 * many);
    expect(lines.filter((line) => line.includes('disposition.order: names'))).toHaveLength(many);
  });

  it('when they are keys that are all the same', () => {
    const defaults = Object.fromEntries(names.map((name) => [`code:${name}`, 'Control+Alt+K']));
    const lines = reportOn({ keys: { defaults } });
    expect(lines.filter((line) => line.includes('is used by code:name0 too'))).toHaveLength(many - 1);
  });
});
