import { describe, expect, it } from 'vitest';
import { CommandGate } from '../../../electron/adapters/ipc/commandGate';
import { runCommand } from '../../../electron/adapters/ipc/runCommand';
import { commandNames } from '../../../electron/contract/commandNames';
import type { CommandName } from '../../../electron/contract/commands';
import { FakeClock } from '../../fakes/fakeClock';
import { FakeLogger } from '../../fakes/fakePorts';
import { anApplication, signedInApplication } from '../../support/anApplication';

const { commands } = anApplication();
const tooFast = { ok: false, failure: { code: 'tooFast' } };

function aGate() {
  const clock = new FakeClock();
  const log = new FakeLogger();
  const cutOff: number[] = [];
  const gate = new CommandGate({ clock, log, cutOff: (window) => void cutOff.push(window) });
  return { clock, log, gate, cutOff };
}

function admitted(gate: CommandGate, name: CommandName, tries: number, window = 1): number {
  const { often } = commands[name];
  return Array.from({ length: tries }, () => gate.admits({ window, name }, often)).filter(Boolean).length;
}

describe('the gate before the commands', () => {
  it.each(commandNames)('lets a page that sends %s without end have only so many', (name) => {
    expect(admitted(aGate().gate, name, 100_000)).toBeLessThanOrEqual(120);
  });

  it.each(['setDisposition', 'readLedger', 'selectCall', 'showPage', 'fitPrompt', 'postponeWrapUp'] as const)(
    'never stops a key that is held down for a minute: %s',
    async (name) => {
      const { gate, clock } = aGate();
      for (let press = 0; press < 60 * 30; press += 1) {
        expect(gate.admits({ window: 1, name }, commands[name].often)).toBe(true);
        await clock.advance(1_000 / 30);
      }
    },
  );

  it('never stops a fast agent: a call every 12 s, each code clicked twice and changed three times', async () => {
    const { gate, clock } = aGate();
    for (let call = 0; call < 300; call += 1) {
      for (let choice = 0; choice < 8; choice += 1) {
        const name = 'setDisposition';
        const { often, same } = commands[name];
        const subject = same?.subject({ callId: `CALL${String(call)}`, name: 'Referred' }) ?? '';
        expect(gate.admits({ window: 1, name }, often)).toBe(true);
        expect(gate.admits({ window: 1, name, subject }, same?.often ?? often)).toBe(true);
      }
      await clock.advance(12_000);
    }
  });

  it('counts each window and each command for itself', () => {
    const { gate } = aGate();
    admitted(gate, 'sendNow', 100);
    expect(admitted(gate, 'sendNow', 1)).toBe(0);
    expect(admitted(gate, 'sendNow', 1, 2)).toBe(1);
    expect(admitted(gate, 'showPage', 1)).toBe(1);
  });

  it.each(['readCodesAgain', 'reconnectNow', 'signIn'] as const)(
    'asks the server no more than 20 times at once: %s',
    (name) => {
      expect(admitted(aGate().gate, name, 100)).toBe(20);
    },
  );

  it('pushes the outbox once in a while, and tells the page', async () => {
    const { gate, clock } = aGate();
    expect(admitted(gate, 'sendNow', 100)).toBe(10);
    await clock.advance(60_000);
    expect(admitted(gate, 'sendNow', 100)).toBe(10);
    await clock.advance(5_000);
    expect(admitted(gate, 'sendNow', 100)).toBe(1);
  });

  it('writes one line of what it refuses at once, and one a second after that', async () => {
    const { gate, clock, log } = aGate();
    for (let count = 0; count < 900; count += 1) gate.refused('command refused', 1, 'quit');
    gate.refused('command too fast', 1, 'quit');
    expect(log.lines).toEqual(['warn command refused {"name":"quit"}', 'warn command too fast {"name":"quit"}']);
    await clock.advance(1_000);
    expect(log.lines.slice(2)).toEqual(['warn command refused {"name":"quit","count":899}']);
    await clock.advance(60_000);
    expect(log.lines).toHaveLength(3);
    gate.refused('command refused', 1, 'quit');
    expect(log.lines).toHaveLength(4);
  });

  it('cuts off a window that goes on and on, and no other', () => {
    const { gate, cutOff } = aGate();
    for (let count = 0; count < 1_000; count += 1) gate.refused('command too fast', 1, 'quit');
    expect(cutOff).toEqual([]);
    gate.refused('command refused', 2, 'quit');
    gate.refused('command too fast', 1, 'quit');
    expect(cutOff).toEqual([1]);
  });

  it('sends the server no more than a choice a second for one call, whatever a page sets and sets back', async () => {
    const app = await signedInApplication();
    app.call({});
    const gate = new CommandGate({ clock: app.clock, log: app.log, cutOff: () => undefined });
    const choose = (name: string) =>
      runCommand(app.commands, {
        name: 'setDisposition',
        window: 1,
        parameters: [{ callId: 'CALL1', name }],
        isTrusted: true,
        started: Promise.resolve(),
        gate,
        log: app.log,
      });
    const answers: unknown[] = [];
    for (let choice = 0; choice < 50; choice += 1) {
      answers.push(await choose(choice % 2 === 0 ? 'Referred' : 'Sold'));
    }
    expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(tooFast))).toHaveLength(40);
  });
});
