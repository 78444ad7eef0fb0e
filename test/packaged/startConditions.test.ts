import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { Installation, PackagedProgram, type StartOptions } from '../support/packagedProgram';

let shipped: Installation;

beforeAll(() => {
  shipped = Installation.make();
});

afterAll(() => shipped.remove());

/** What it printed, once it has refused to start. */
async function refusal(options: StartOptions): Promise<PackagedProgram> {
  const program = PackagedProgram.start(shipped, options);
  onTestFinished(() => program.stop());
  expect(await program.ended()).toBe(1);
  expect(program.output()).toMatch(/Wrapkey (?:could not start|konnte nicht starten)/);
  // Nothing was read or begun: no log, no journal, no keychain.
  expect(existsSync(join(program.userData, 'logs'))).toBe(false);
  return program;
}

it.each([
  '--remote-debugging-port=9999',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--ignore-certificate-errors',
  '--log-net-log=net.json',
  '--ssl-key-log-file=keys',
  '--js-flags=--prof',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--renderer-cmd-prefix=touch',
  '--user-data-dir=elsewhere',
  '--enable-logging=file',
  '--a-switch-of-the-next-version',
])('does not start with %s, and says why', async (attack) => {
  const program = await refusal({ args: [attack] });
  const [name = ''] = attack.split('=');
  expect(program.output()).toContain(`Wrapkey does not start with ${name}: `);
});

it('does not start where TLS keys would be written down, and opens no file for them', async () => {
  const program = await refusal({ env: { SSLKEYLOGFILE: 'keys.txt' } });
  expect(program.output()).toContain('Wrapkey does not start with SSLKEYLOGFILE: ');
  expect(existsSync(join(program.home, 'keys.txt'))).toBe(false);
});

it('has nothing to tell a trace that Chromium began before any line of Wrapkey ran', async () => {
  const program = await refusal({ args: ['--trace-startup=*', '--trace-startup-file=trace.json'] });
  const file = join(program.home, 'trace.json');
  // No network process was there yet, so there is no request in it; often there is no trace at all.
  const trace = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(trace).not.toMatch(/URLRequest|HttpNetworkTransaction|[Aa]uthorization/);
});

it('says it in the language of the system', async () => {
  const program = await refusal({ args: ['--no-sandbox'], env: { LANG: 'de_DE.UTF-8' } });
  expect(program.output()).toContain('Wrapkey startet nicht mit --no-sandbox: ');
});

it('starts with what it has not to fear', async () => {
  const program = PackagedProgram.start(shipped, { args: ['--hidden', '--disable-gpu', '--lang=de'] });
  onTestFinished(() => program.stop());
  await program.logs(' started ');
});
