import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { mustRun, pressKeys, screenshot } from '../support/desktopScreen';
import { chooseInMenu, openTrayMenu, trayIcon, trayIconChanges } from '../support/desktopTray';
import { Installation, PackagedProgram } from '../support/packagedProgram';
import { signInWithKeys } from '../support/packagedSignIn';
import { factsOf, processesBelow } from '../support/processes';
import { aSimulator, jane } from '../support/session';
import { SimulatorControl } from '../support/simulatorControl';

// The package can be driven only as an agent drives it: with keys and mouse. What came of it is asked of the simulator,
// of the log and of the disk.

const phoneNumber = '+1 555 0188';

/** An agent presses again when nothing came of it. */
const pressEveryMs = { interval: 500 };

function journalOf(program: PackagedProgram): string {
  return join(program.userData, 'dispositions.journal');
}

function journalLines(program: PackagedProgram): number {
  return readFileSync(journalOf(program), 'utf8').trim().split('\n').length;
}

function started(): PackagedProgram {
  const installation = Installation.make();
  onTestFinished(() => installation.remove());
  const program = PackagedProgram.start(installation);
  onTestFinished(() => program.stop());
  return program;
}

it('starts, signs in, sets a disposition on a call, writes it down, and quits', async () => {
  const simulator = await aSimulator();
  const control = new SimulatorControl(simulator.controlUrl);
  const program = started();
  const window = await signInWithKeys(program, { server: simulator.gwsUrl, ...jane });

  const idle = await trayIcon();
  const call = await control.ring({ agent: jane.userName, from: phoneNumber });
  await control.answer(call.id);
  await trayIconChanges(idle);
  mustRun('xdotool', 'windowactivate', '--sync', window);
  // The window takes a key once it has painted the call as answered, which nobody can see from outside.
  const written = journalLines(program);
  await expect
    .poll(() => {
      pressKeys('1');
      return journalLines(program);
    }, pressEveryMs)
    .toBeGreaterThan(written);
  await program.logs(/disposition .*"state":"confirmed"/);
  screenshot('packaged-confirmed');
  const [sent] = await control.requests({ operationName: 'SetCallDisposition' });
  expect(sent).toMatchObject({ status: 200, body: { disposition: expect.stringMatching(/./) as unknown } });

  // The sandbox is on: the renderers may make few calls of the system, gain no rights, and see no network.
  const [main] = factsOf(program.pid);
  const renderers = processesBelow(program.pid).filter(({ commandLine }) => commandLine.includes('--type=renderer'));
  expect(renderers).toHaveLength(2);
  for (const renderer of renderers) {
    expect(renderer).toMatchObject({ seccomp: 2, hasNoNewPrivileges: true });
    expect(renderer.namespaces.net).not.toBe(main?.namespaces.net);
    expect(renderer.namespaces.pid).not.toBe(main?.namespaces.pid);
    expect(renderer.commandLine).not.toContain('--no-sandbox');
  }

  expect(journalLines(program)).toBeGreaterThan(3);
  expect(readFileSync(journalOf(program), 'utf8')).not.toContain('disposition');
  // Its last digits alone may be those of a moment or of an id.
  expect(program.log()).not.toMatch(/555 ?0188/);
  expect(`${program.log()}${program.output()}`).not.toContain(jane.password);

  await control.release(call.id);
  await openTrayMenu();
  screenshot('packaged-tray-menu');
  chooseInMenu('Up', 'Return');
  expect(await program.ended()).toBe(0);
  expect(processesBelow(program.pid)).toEqual([]);
  // The server sees the end of a connection in its own time.
  await expect
    .poll(async () => (await control.state()).cometdSessions.filter(({ isPolling }) => isPolling))
    .toEqual([]);
});
