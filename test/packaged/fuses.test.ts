import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { until } from '../support/desktopScreen';
import { Installation, PackagedProgram, type StartOptions } from '../support/packagedProgram';

// Each attack is made on the package as it ships, and where that is possible also on a copy with the fuses turned back:
// there it succeeds, so that it is known to be an attack.

let shipped: Installation;
let turnedBack: Installation;
let scripts: string;

beforeAll(async () => {
  shipped = Installation.make();
  turnedBack = Installation.make();
  await flipFuses(turnedBack.executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
  scripts = mkdtempSync(join(tmpdir(), 'wrapkey-scripts-'));
  chmodSync(scripts, 0o755);
  writeFileSync(join(scripts, 'take.cjs'), 'require("node:fs").writeFileSync(process.env.HOME + "/taken", "");');
});

afterAll(() => {
  shipped.remove();
  turnedBack.remove();
  rmSync(scripts, { recursive: true, force: true });
});

function start(installation: Installation, options: StartOptions = {}): PackagedProgram {
  const program = PackagedProgram.start(installation, options);
  onTestFinished(() => program.stop());
  return program;
}

/** The script of the attacker ran. */
function isTaken({ home }: PackagedProgram): boolean {
  return existsSync(join(home, 'taken'));
}

it('has the fuses of the design', async () => {
  const wire = await getCurrentFuseWire(shipped.executable);
  const on = (fuse: FuseV1Options): boolean => {
    // As it stands in the binary: a digit, or a letter where that Electron has no such fuse.
    const state = String.fromCharCode(wire[fuse] ?? 0);
    if (state !== '0' && state !== '1') throw new Error(`fuse ${String(fuse)} is not there`);
    return state === '1';
  };
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspectArguments: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    browserSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspectArguments: false,
    asarIntegrity: true,
    onlyAsar: true,
    browserSnapshot: false,
    filePrivileges: false,
  });
});

it('cannot be used as Node', async () => {
  const attack = { args: [join(scripts, 'take.cjs')], env: { ELECTRON_RUN_AS_NODE: '1' } };
  const program = start(shipped, attack);
  await program.logs(' started ');
  expect(isTaken(program)).toBe(false);

  const victim = start(turnedBack, attack);
  await until(() => isTaken(victim), 'the attack to succeed where the fuse is turned back');
});

it('loads nothing that NODE_OPTIONS names', async () => {
  const program = start(shipped, { env: { NODE_OPTIONS: `--require ${join(scripts, 'take.cjs')}` } });
  await program.logs(' started ');
  expect(isTaken(program)).toBe(false);
});

it('opens no port for an inspector', async () => {
  const attack = { args: ['--inspect-brk=127.0.0.1:0'] };
  const program = start(shipped, attack);
  expect(await program.ended()).toBe(1);
  expect(program.output()).not.toContain('Debugger listening');
  // Before anything of the app runs, the inspector opens a free port, says which, and waits.
  const victim = start(turnedBack, attack);
  const isOpen = (): boolean => victim.output().includes('Debugger listening');
  await until(isOpen, 'the attack to succeed where the fuse is turned back');
});

it('loads no app from a folder', async () => {
  const replaceApp = ({ resources }: Installation): void => {
    rmSync(join(resources, 'app.asar'));
    const folder = join(resources, 'app');
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'attack', main: 'main.cjs' }));
    writeFileSync(join(folder, 'main.cjs'), `require(${JSON.stringify(join(scripts, 'take.cjs'))});`);
  };
  replaceApp(turnedBack);
  const victim = start(turnedBack);
  await until(() => isTaken(victim), 'the attack to succeed where the fuse is turned back');

  const damaged = Installation.make();
  onTestFinished(() => damaged.remove());
  replaceApp(damaged);
  const program = start(damaged);
  // Without its archive it has nothing to start. What it prints on the way, if anything, is of Chromium's making.
  expect(await program.ended()).toBe(1);
  expect(isTaken(program)).toBe(false);
});
