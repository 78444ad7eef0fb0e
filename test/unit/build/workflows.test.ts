import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';

const folder = join(repositoryRoot, '.github', 'workflows');

const step = z.object({
  if: z.string().default(''),
  uses: z.string().default(''),
  run: z.string().default(''),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const job = z.looseObject({ steps: z.array(step) });
const workflow = z.looseObject({ permissions: z.unknown(), on: z.unknown(), jobs: z.record(z.string(), job) });

const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { jobs, permissions, on } = workflow.parse(load(text));
  return { name, text, jobs, permissions, on, steps: Object.values(jobs).flatMap(({ steps }) => steps) };
});

it('there are the checks and the release', () => {
  expect(workflows.map(({ name }) => name).toSorted()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(workflows)('$name', ({ text, jobs, permissions, on, steps }) => {
  it('names every action by its full commit, and its version beside it', () => {
    const used = steps.map(({ uses }) => uses).filter((uses) => uses !== '');
    expect(used.length).toBeGreaterThan(0);
    for (const uses of used) expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[\da-f]{40}$/);
    // The version is a comment, which is for people alone.
    const lines = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(used.length);
    for (const line of lines) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository, and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const one of Object.values(jobs)) expect(one).not.toHaveProperty('permissions');
    const checkouts = steps.filter(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
    expect(on).not.toHaveProperty('pull_request_target');
  });

  it('gives secrets only to steps that run for a tag', () => {
    expect(JSON.stringify(jobs).match(/secrets\./g) ?? []).toHaveLength(
      steps.reduce((sum, one) => sum + secretsOf(one), 0),
    );
    for (const one of steps.filter((found) => secretsOf(found) > 0)) {
      expect(one.if).toMatch(/^\$\{\{ startsWith\(github\.ref, 'refs\/tags\/'\)/);
    }
  });
});

describe('the release', () => {
  const { text = '', steps = [] } = workflows.find(({ name }) => name === 'release.yml') ?? {};
  const afterPackaging = steps.slice(steps.findLastIndex(({ run }) => run.includes('npm run package')) + 1);
  const upload = afterPackaging.findIndex(({ uses }) => uses.startsWith('actions/upload-artifact@'));
  const checks = afterPackaging.slice(0, upload);

  it.each(['Linux', 'Windows', 'macOS'])('looks at every package for %s before it hands it over', (system) => {
    const looks = checks.filter((one) => one.if === `\${{ runner.os == '${system}' }}`);
    expect(looks).toHaveLength(1);
    expect(looks[0]?.run).toContain('node build/shipped/checkPackage.mjs');
    expect(looks[0]?.run).toContain('--start');
  });

  it('hands over nothing that an advisory is known against', () => {
    expect(checks.filter(({ run }) => run.includes('node build/shipped/checkAdvisories.mjs'))).toHaveLength(1);
    expect(steps.some(({ run }) => run === 'npm audit --audit-level=high')).toBe(true);
  });

  it('hands over nothing after a tag whose signature does not count', () => {
    const ofTags = checks.filter((one) => one.if.startsWith("${{ startsWith(github.ref, 'refs/tags/') && runner.os"));
    const [windows, mac] = ofTags.map(({ run }) => run);
    expect(ofTags).toHaveLength(2);
    for (const kind of ['dist/win-unpacked/Wrapkey.exe', 'dist/*.exe', 'dist/*.msi']) expect(windows).toContain(kind);
    expect(windows).toContain("-ne 'Valid') { throw");
    for (const tool of ['codesign --verify --deep --strict', 'spctl -a', 'xcrun stapler validate']) {
      expect(mac).toContain(tool);
    }
  });

  it('goes on after no failed step', () => {
    expect(text).not.toMatch(/continue-on-error|always\(\)|failure\(\)|\|\| true/);
  });
});

function secretsOf(one: z.infer<typeof step>): number {
  return JSON.stringify(one).match(/secrets\./g)?.length ?? 0;
}
