import { chmod, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileConfig } from '../../../electron/adapters/config/fileConfig';
import { LastGoodPolicy } from '../../../electron/adapters/config/lastGoodPolicy';
import { readPolicyFile } from '../../../electron/adapters/config/policyFile';
import { openTrusted } from '../../../electron/adapters/config/posixTrust';
import { openTrustedOnWindows, type DescriptorReader } from '../../../electron/adapters/config/windowsTrust';
import type { SourceState } from '../../../electron/core/policy/policySource';
import { FakeLogger } from '../../fakes/fakePorts';

// The files of these tests belong to whoever runs them, in a folder of root.
const owners = [0, process.getuid?.() ?? 0];
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'wrapkey-policy-')));
  file = join(folder, 'wrapkey', 'policy.json');
  await mkdir(join(folder, 'wrapkey'), { mode: 0o755 });
  await writeFile(file, '{"wrapUp":{"mode":"mandatory"}}', { mode: 0o644 });
});
afterEach(() => rm(folder, { recursive: true }));

const read = (path = file, trusted = owners): Promise<SourceState> =>
  readPolicyFile(path, (one) => openTrusted(one, trusted));

describe('a policy file on Linux and macOS', () => {
  it('is used when only its owner can write it and its folders', async () => {
    expect(await read()).toMatchObject({ kind: 'good', values: { wrapUp: { mode: 'mandatory' } } });
  });

  it.each([0o666, 0o664, 0o646])('is not used with mode %o', async (mode) => {
    await chmod(file, mode);
    expect(await read()).toEqual({ kind: 'notTrusted', at: file, why: 'othersMayWrite' });
  });

  it('is not used in a folder that others can write', async () => {
    await chmod(join(folder, 'wrapkey'), 0o777);
    expect(await read()).toEqual({ kind: 'notTrusted', at: join(folder, 'wrapkey'), why: 'othersMayWrite' });
  });

  it('is used in a sticky folder, where others cannot exchange it', async () => {
    await chmod(join(folder, 'wrapkey'), 0o1777);
    expect(await read()).toMatchObject({ kind: 'good' });
  });

  it('is not used when it belongs to somebody else', async () => {
    expect(await read(file, [987_654])).toMatchObject({ kind: 'notTrusted', why: 'owner' });
  });

  it('is not used by way of a folder that others can write', async () => {
    const open = join(folder, 'open');
    await mkdir(open);
    await symlink(file, join(open, 'policy.json'));
    await chmod(open, 0o777);
    const link = join(folder, 'link.json');
    await symlink(join('open', 'policy.json'), link);
    expect(await read(link)).toEqual({ kind: 'notTrusted', at: open, why: 'othersMayWrite' });
    await chmod(open, 0o755);
    expect(await read(link)).toMatchObject({ kind: 'good' });
  });

  it('may not be there, be a circle, or no file', async () => {
    expect(await read(join(folder, 'gone', 'policy.json'))).toEqual({ kind: 'absent' });
    await symlink('circle', join(folder, 'circle'));
    expect(await read(join(folder, 'circle'))).toMatchObject({ kind: 'notTrusted', why: 'unknown' });
    expect(await read(folder)).toMatchObject({ kind: 'notTrusted', why: 'unknown' });
  });

  it.each([
    ['\uFEFF{}', 'utf8', 'good'],
    ['\uFEFF{}', 'utf16le', 'good'],
    ['{"wrapUp":', 'utf8', 'broken'],
    ['{"a":"\u00fc"}', 'latin1', 'broken'],
    [`{"a":"${'x'.repeat(1024 * 1024)}"}`, 'utf8', 'broken'],
  ] as const)('with %.12j in %s is %s', async (text, encoding, kind) => {
    await writeFile(file, text, encoding);
    expect(await read()).toMatchObject({ kind });
  });
});

describe('a policy file on Windows', () => {
  const safe = 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';

  const own = (descriptors: { folder?: string; file?: string }) => () =>
    Promise.resolve({ folder: safe, file: safe, ...descriptors });

  it('is used when only administrators can change it and its folder', async () => {
    const opened = await openTrustedOnWindows(file, own({}));
    expect(opened.ok && (await opened.handle.readFile('utf8'))).toContain('mandatory');
    if (opened.ok) await opened.handle.close();
  });

  it.each([
    ['file', `${safe}(A;;FA;;;AU)`, 'othersMayWrite'],
    ['folder', `${safe}(A;;FA;;;AU)`, 'othersMayWrite'],
    ['folder', safe.replace('O:BA', 'O:S-1-5-21-1-2-3-1001'), 'owner'],
  ])('is not used when its %s has %s', async (what, descriptor, why) => {
    const at = what === 'file' ? file : join(folder, 'wrapkey');
    expect(await openTrustedOnWindows(file, own({ [what]: descriptor }))).toEqual({ ok: false, at, why });
  });

  it('is not used when nobody says whose it is', async () => {
    const opened = await openTrustedOnWindows(file, () => Promise.resolve(null));
    expect(opened).toEqual({ ok: false, at: file, why: 'unknown' });
  });

  it('is not used by way of a link', async () => {
    const link = join(folder, 'link.json');
    await symlink(file, link);
    expect(await openTrustedOnWindows(link, own({}))).toEqual({ ok: false, at: link, why: 'unknown' });
  });

  it('is not used when its folder has become a link to another while it was looked at', async () => {
    const here = join(folder, 'wrapkey');
    const opened = await openTrustedOnWindows(file, async () => {
      await rename(here, join(folder, 'others'));
      await symlink(join(folder, 'others'), here);
      return { folder: safe, file: safe };
    });
    expect(opened).toEqual({ ok: false, at: here, why: 'unknown' });
  });

  it('is looked for before PowerShell is started', async () => {
    const describe = vi.fn<DescriptorReader>();
    await expect(openTrustedOnWindows(join(folder, 'gone', 'policy.json'), describe)).rejects.toThrow('ENOENT');
    expect(describe).not.toHaveBeenCalled();
  });
});

describe('a policy that breaks', () => {
  const key = Buffer.alloc(32, 7);

  async function load(
    log = new FakeLogger(),
    keyNow: Buffer | null = key,
  ): Promise<Awaited<ReturnType<FileConfig['load']>>> {
    const origin = { kind: 'file', name: file } as const;
    const lastGood = new LastGoodPolicy(join(folder, 'policy.last'), () => Promise.resolve(keyNow));
    const kept: ReturnType<LastGoodPolicy['keep']>[] = [];
    const keep: LastGoodPolicy['keep'] = (layers) => {
      const written = lastGood.keep(layers);
      kept.push(written);
      return written;
    };
    const config = new FileConfig({
      policy: { file, read: async () => [{ origin, state: await read() }] },
      lastGood: { load: () => lastGood.load(), keep },
      settingsFile: join(folder, 'settings.json'),
      log,
    });
    const loaded = await config.load();
    await Promise.all(kept);
    return loaded;
  }

  it('leaves the last good one in force, and says so, without a value in the log', async () => {
    await load();
    await writeFile(file, '{"wrapUp":\n{"mode":"planted"}}');
    const log = new FakeLogger();
    for (const round of [1, 2]) {
      expect(await load(log), String(round)).toMatchObject({
        policy: { wrapUp: { mode: 'mandatory' } },
        problems: [{ code: 'policyBroken', file, path: 'wrapUp.mode', isLastGoodUsed: true }],
      });
    }
    expect(log.lines.join('\n')).toContain('wrapUp.mode');
    expect(log.lines.join('\n')).not.toContain('planted');
  });

  it('is told when others could write it, and the last safe one stays', async () => {
    await load();
    await writeFile(file, '{}');
    await chmod(file, 0o666);
    expect(await load()).toMatchObject({
      policy: { wrapUp: { mode: 'mandatory' } },
      problems: [{ code: 'policyNotTrusted', file, at: file, why: 'othersMayWrite', isLastGoodUsed: true }],
    });
  });

  it('ends when the file is taken away, for good', async () => {
    await load();
    await rm(file);
    expect(await load()).toMatchObject({ policy: { wrapUp: { mode: 'optional' } }, problems: [] });
    await writeFile(file, '{');
    expect(await load()).toMatchObject({
      policy: { wrapUp: { mode: 'optional' } },
      problems: [{ isLastGoodUsed: false }],
    });
  });

  it.each([
    ['another key', Buffer.alloc(32, 8)],
    ['no key', null],
  ])('has no last good one with %s, and the copy is not in clear', async (_, other) => {
    await load();
    expect(await readFile(join(folder, 'policy.last'), 'utf8')).not.toContain('mandatory');
    await writeFile(file, '{');
    expect(await load(new FakeLogger(), other)).toMatchObject({
      policy: { wrapUp: { mode: 'optional' } },
      problems: [{ isLastGoodUsed: false }],
    });
  });

  it('does not take a copy that somebody has written', async () => {
    await load();
    await writeFile(
      join(folder, 'policy.last'),
      JSON.stringify([{ origin: { kind: 'file', name: file }, values: {} }]),
    );
    await writeFile(file, '{');
    expect(await load()).toMatchObject({ problems: [{ isLastGoodUsed: false }] });
  });
});
