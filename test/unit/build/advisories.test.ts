import { expect, it } from 'vitest';
import { advisoriesAgainst } from '../../../build/shipped/advisories.mjs';

// As npm 11 prints it, shortened.
const report = {
  auditReportVersion: 2,
  vulnerabilities: {
    electron: {
      name: 'electron',
      severity: 'low',
      via: [
        {
          source: 1,
          name: 'electron',
          title: 'Use after free',
          url: 'https://a.example/1',
          severity: 'low',
          range: '<45.4.2',
        },
      ],
    },
    faye: {
      name: 'faye',
      severity: 'high',
      via: [
        { source: 2, name: 'faye', title: 'Not shipped', url: 'https://a.example/2', severity: 'high', range: '*' },
      ],
    },
    cometd: { name: 'cometd', severity: 'moderate', via: ['faye'] },
  },
};

it('tells every advisory against what ships, however low, and none of tools', () => {
  expect(advisoriesAgainst(report, ['electron', 'cometd', 'vue'])).toEqual([
    'electron <45.4.2: low: Use after free (https://a.example/1)',
  ]);
});

it('takes an answer that is no report for no answer', () => {
  expect(() => advisoriesAgainst({ error: { summary: 'audit endpoint returned an error' } }, ['vue'])).toThrow(
    'npm audit gave no report',
  );
});
