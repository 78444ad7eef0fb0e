import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';

const folder = join(repositoryRoot, '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

it('there are the checks and the release', () => {
  expect(workflows.map(({ name }) => name).toSorted()).toEqual(['ci.yml', 'release.yml']);
});

describe.each(workflows)('$name', ({ text }) => {
  it('names every action by its full commit, and its version beside it', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository, and nothing else', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(text.match(/permissions:/g)).toHaveLength(1);
    expect(text).toContain('persist-credentials: false');
    expect(text).not.toContain('pull_request_target');
  });

  it('gives secrets only to steps that run for a tag', () => {
    const steps = text.split(/\n {6}- /).filter((step) => step.includes('secrets.'));
    for (const step of steps) expect(step).toMatch(/if: \$\{\{ startsWith\(github\.ref, 'refs\/tags\/'\)/);
  });
});

describe('the release', () => {
  const { text = '' } = workflows.find(({ name }) => name === 'release.yml') ?? {};
  const steps = text.split(/\n {6}- /);
  const [, ...afterPackaging] = steps.slice(steps.findLastIndex((step) => step.includes('npm run package')));
  const upload = afterPackaging.findIndex((step) => step.includes('actions/upload-artifact'));
  const checks = afterPackaging.slice(0, upload);

  it.each(['Linux', 'Windows', 'macOS'])('looks at every package for %s before it hands it over', (system) => {
    const looks = checks.filter((step) => step.includes(`if: \${{ runner.os == '${system}' }}`));
    expect(looks).toHaveLength(1);
    expect(looks[0]).toContain('node build/shipped/checkPackage.mjs');
    expect(looks[0]).toContain('--start');
  });

  it('hands over nothing that an advisory is known against', () => {
    expect(checks.filter((step) => step.includes('node build/shipped/checkAdvisories.mjs'))).toHaveLength(1);
    expect(steps.some((step) => step.startsWith('run: npm audit --audit-level=high'))).toBe(true);
  });

  it('hands over nothing after a tag whose signature does not count', () => {
    const ofTags = checks.filter((step) => step.includes("if: ${{ startsWith(github.ref, 'refs/tags/') && runner.os"));
    const [windows, mac] = ofTags;
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
