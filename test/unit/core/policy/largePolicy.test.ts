import { beforeAll, describe, expect, it } from 'vitest';
import { policyReport } from '../../../../electron/core/policy/policyReport';
import { readFileText } from '../../../../electron/core/policy/policySource';
import { StepCounter } from '../../../support/stepCounter';

const counter = new StepCounter();
beforeAll(() => counter.start());

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

describe('the name that was meant', () => {
  /** The policy knows `codes`, and speaks of `order`. */
  const speaking = (codes: readonly string[], order: readonly string[]): unknown => ({
    disposition: { source: 'policy', codes: codes.map((name) => ({ name, displayName: name })), order },
  });

  it('is looked for among so many names and no more', async () => {
    const unknown = names.map((name) => name.replace('name', 'mane'));
    const { calls } = await counter.stepsOf(() => reportOn(speaking(names.slice(0, 1_000), unknown)));
    expect(calls.get('distance')).toBeGreaterThan(10_000);
    expect(calls.get('distance')).toBeLessThan(25_000);
  });

  it('is found for the first of them', () => {
    const lines = reportOn(speaking(['Sale', 'Referred'], ['Referrd', 'Sail']));
    expect(lines.filter((line) => line.includes('did you mean "Referred"?'))).toHaveLength(1);
  });

  it('is not looked for where it is longer than anybody types', async () => {
    const long = (letter: string, length: number): string => `${letter}${'x'.repeat(length - 1)}`;
    const { calls } = await counter.stepsOf(() => {
      const lines = reportOn(speaking([long('a', 65), long('a', 20_000)], [long('b', 65), long('b', 20_000)]));
      expect(lines.join('\n')).not.toContain('did you mean');
    });
    expect(calls.get('distance') ?? 0).toBe(0);
    expect(reportOn(speaking([long('a', 64)], [long('b', 64)])).join('\n')).toContain('did you mean');
  });
});
