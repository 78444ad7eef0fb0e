import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandGate } from '../../electron/adapters/ipc/commandGate';
import { runCommand, type CommandCall } from '../../electron/adapters/ipc/runCommand';
import { commandNames } from '../../electron/contract/commandNames';
import type { CommandName } from '../../electron/contract/commands';
import { command, noInput } from '../../electron/core/kernel/command';
import type { Logger } from '../../electron/core/kernel/log';
import { succeed } from '../../electron/core/kernel/result';
import { FakeClock, settle } from '../fakes/fakeClock';
import { signedInApplication, type TestApplication } from '../support/anApplication';

// Every command of the map, with whatever a hostile page can send: nothing throws, what is refused is `badRequest`, and
// the state stays one that can be shown.

const badRequest = { ok: false, failure: { code: 'badRequest' } };
const ready = Promise.resolve();

/** Of a window that sends its first command. */
function door(log: Logger): Pick<CommandCall<CommandName>, 'window' | 'gate' | 'log'> {
  return { window: 1, gate: new CommandGate({ clock: new FakeClock(), log, cutOff: () => undefined }), log };
}

const poison = fc.constantFrom(
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"callId":"CALL1","name":"Referred","__proto__":{"toString":1}}',
  '{"changes":{"__proto__":{"theme":"dark"}}}',
  '{"changes":{"constructor":1}}',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'CALL1',
    '',
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    '\u0000',
    '\ud800',
    '\u202e',
  ),
  fc.integer({ min: 500, max: 3_000_000 }).map((length) => 'A'.repeat(length)),
);
const value = fc.oneof(
  text,
  fc.anything(),
  fc.constantFrom<unknown>(Number.NaN, Infinity, -0, -1, 2 ** 53, 1e308, null, undefined, true, 10n, new Date(), /x/),
);
const nearly = fc.record(
  {
    ...{ callId: value, name: value, entryId: value, server: value, userName: value, password: value },
    ...{
      force: value,
      height: value,
      dayMs: value,
      search: value,
      pages: value,
      page: value,
      isPaused: value,
      action: value,
    },
    ...{ accelerator: value, key: value, changes: value },
  },
  { requiredKeys: [] },
);
/** Of the fields that the command knows, in the types that it wants: deep into the handlers. */
const fitting: Partial<Record<CommandName, fc.Arbitrary<unknown>>> = {
  setDisposition: fc.record({ callId: text, name: text }),
  undoDisposition: fc.record({ entryId: text }),
  selectCall: fc.record({ callId: text }),
  dismissCall: fc.record({ callId: text }),
  postponeWrapUp: fc.record({ callId: text }),
  extendWrapUp: fc.record({ callId: text }),
  openWrapUp: fc.record({ callId: text }),
  dismissWrapUp: fc.record({ callId: text }),
  fitPrompt: fc.record({ height: fc.double() }),
  leaveDisposition: fc.record({ entryId: text }),
  sendNow: fc.record({ entryId: fc.option(text) }),
  readLedger: fc.record({
    dayMs: fc.option(fc.integer({ min: -10, max: 8_640_000_000_000_000 })),
    search: text,
    pages: fc.integer({ min: -1, max: 11 }),
  }),
  showPage: fc.record({ page: fc.constantFrom('work', 'ledger', 'outbox', 'settings', 'keys', 'x') }),
  savePreferences: fc.record({ changes: fc.record({ theme: text, prompt: fc.boolean() }, { requiredKeys: [] }) }),
  pauseKeys: fc.record({ isPaused: fc.boolean() }),
  setKey: fc.record({
    action: fc.oneof(
      text,
      text.map((name) => `code:${name}`),
    ),
    accelerator: fc.option(text),
  }),
  copyUserData: fc.record({ callId: text, key: text }),
  saveDiagnostics: fc.record({ previewId: text, sections: fc.array(fc.oneof(fc.constantFrom('log', 'hosts'), text)) }),
};

function parametersOf(name: CommandName): fc.Arbitrary<readonly unknown[]> {
  const one = fc.oneof(
    ...[fc.anything({ maxDepth: 4 }), value, nearly, poison.map((json): unknown => JSON.parse(json))],
    fitting[name] ?? fc.constant(undefined),
  );
  return fc.oneof({ weight: 6, arbitrary: one.map((input) => [input]) }, fc.array(one, { maxLength: 4 }));
}

async function aCall(): Promise<TestApplication> {
  const started = await signedInApplication();
  started.call({ id: 'CALL1' });
  await started.clock.advance(50);
  return started;
}

function isShowable({ application }: TestApplication): boolean {
  const snapshot = application.snapshot();
  return JSON.stringify(structuredClone(snapshot)).length > 0;
}

describe('a hostile page', () => {
  // These two end what the others need; they are tried on their own below.
  const names = commandNames.filter((name) => name !== 'signIn' && name !== 'signOut');

  it.each(names)('cannot break anything with %s', async (name) => {
    const started = await aCall();
    const { commands, log } = started;
    await fc.assert(
      fc.asyncProperty(parametersOf(name), async (parameters) => {
        const answer = await runCommand(commands, { name, parameters, isTrusted: true, started: ready, ...door(log) });
        expect(typeof answer.ok).toBe('boolean');
        if (parameters.length > 1) expect(answer).toEqual(badRequest);
        expect(isShowable(started)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(started.application.snapshot().connection.state).toBe('connected');
  });

  it.each(['signIn', 'signOut'] as const)('cannot break anything with %s', async (name) => {
    const started = await aCall();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), nearly), async (input) => {
        const { commands, log } = started;
        expect(
          await runCommand(commands, { name, parameters: [input], isTrusted: true, started: ready, ...door(log) }),
        ).toEqual(badRequest);
      }),
      { numRuns: 60 },
    );
    expect(started.application.snapshot().connection.state).toBe('connected');
  });

  it.each(commandNames)('is refused %s when nobody knows its window', async (name) => {
    const { commands, log } = await aCall();
    const parameters = [{ callId: 'CALL1', name: 'Referred' }];
    expect(await runCommand(commands, { name, parameters, isTrusted: false, started: ready, ...door(log) })).toEqual(
      badRequest,
    );
  });

  it('gets no deeper than the schema with an object without an end', async () => {
    const { commands, log } = await aCall();
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const cyclic: Record<string, unknown> = {};
    cyclic['changes'] = cyclic;
    for (const input of [deep, cyclic, { changes: deep }]) {
      const answer = await runCommand(commands, {
        name: 'savePreferences',
        parameters: [input],
        isTrusted: true,
        started: ready,
        ...door(log),
      });
      expect(answer).toEqual(badRequest);
    }
  });

  it('waits with a command until the program has started, and refuses at once what is none', async () => {
    const { commands, log } = await aCall();
    let start = (): void => undefined;
    const started = new Promise<void>((resolve) => (start = resolve));
    let quits = 0;
    const counting = {
      ...commands,
      quit: command(noInput, () => {
        quits += 1;
        return succeed(null);
      }),
    };
    const call = { parameters: [], started, ...door(log) };
    expect(await runCommand(counting, { ...call, name: 'quit', isTrusted: false })).toEqual(badRequest);
    const waiting = runCommand(counting, { ...call, name: 'quit', isTrusted: true });
    await settle();
    expect(quits).toBe(0);
    start();
    expect(await waiting).toEqual({ ok: true, value: null });
    expect(quits).toBe(1);
  });

  it('reads nothing of what failed', async () => {
    const { commands, log } = await aCall();
    const quit = command(noInput, () => Promise.reject(new Error('with +1 555 0177 in it')));
    const broken = { ...commands, quit };
    const failing = runCommand(broken, { name: 'quit', parameters: [], isTrusted: true, started: ready, ...door(log) });
    await expect(failing).rejects.toThrow(/^quit failed$/);
    expect(log.lines.join('\n')).toContain('command failed');
    expect(log.lines.join('\n')).not.toContain('0177');
  });

  it('does not get what it types into the log', async () => {
    const { commands, log } = await aCall();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), async (name) => {
        const parameters = [{ callId: 'PLANTED-A', name: 'PLANTED-B', key: 'PLANTED-C' }];
        await runCommand(commands, { name, parameters, isTrusted: true, started: ready, ...door(log) });
      }),
    );
    expect(log.lines.join('\n')).not.toContain('PLANTED');
  });
});
