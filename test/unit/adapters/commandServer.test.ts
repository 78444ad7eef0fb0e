import { beforeEach, expect, it, vi } from 'vitest';
import { serveCommands, type CommandRunner } from '../../../electron/adapters/ipc/commandServer';
import { TrustedSenders } from '../../../electron/adapters/ipc/trustedSenders';
import { commandNames } from '../../../electron/contract/commandNames';

type Listener = (event: object, ...parameters: unknown[]) => Promise<unknown>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) },
}));

function send(channel: string, event: object, ...parameters: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`nobody listens on ${channel}`);
  return listener(event, ...parameters);
}

function aProgram(): { readonly program: { readonly run: CommandRunner }; readonly ran: unknown[] } {
  const ran: unknown[] = [];
  const run: CommandRunner = (command) => {
    ran.push(command);
    return Promise.resolve({ ok: false, failure: { code: 'badRequest' } });
  };
  return { program: { run }, ran };
}

beforeEach(() => listeners.clear());

it('answers every command on a channel of its own, and no other', () => {
  serveCommands(new TrustedSenders('app://wrapkey'), Promise.resolve(aProgram().program));
  expect([...listeners.keys()]).toEqual(commandNames.map((name) => `wrapkey:${name}`));
});

it('lets a command wait until there is a program, and judges its window by what that was when it came', async () => {
  const { program, ran } = aProgram();
  const senders = new TrustedSenders('app://wrapkey');
  const trusts = vi.spyOn(senders, 'trusts').mockReturnValue(true);
  let read: (made: typeof program) => void = () => undefined;
  serveCommands(senders, new Promise((resolve) => (read = resolve)));
  const answer = send('wrapkey:selectCall', { sender: { id: 7 } }, { callId: 'A' }, 'more');
  trusts.mockReturnValue(false);
  await Promise.resolve();
  expect(ran).toEqual([]);
  read(program);
  expect(await answer).toMatchObject({ ok: false });
  expect(ran).toEqual([{ name: 'selectCall', window: 7, parameters: [{ callId: 'A' }, 'more'], isTrusted: true }]);
});

it('says no more than that it failed when there will be no program', async () => {
  const senders = new TrustedSenders('app://wrapkey');
  vi.spyOn(senders, 'trusts').mockReturnValue(true);
  serveCommands(senders, Promise.reject(new Error('/home/jdoe is full')));
  await expect(send('wrapkey:getSnapshot', {})).rejects.toThrow(/^getSnapshot failed$/);
});
