import { describe, expect, it } from 'vitest';
import { MemoryRecords } from '../../../fakes/fakeDesktop';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const devices = [{ id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } }];
const priya = { name: 'Priya Natarajan', number: '6001', kind: 'user' } as const;

function aDesk(
  targetStore = new MemoryRecords(),
  settings: Readonly<Record<string, string>> = {},
): Promise<TestApplication> {
  return signedInApplication({}, aServer({ devices, settings }), { targetStore });
}

async function suggested({ commands }: TestApplication, text = ''): Promise<readonly string[]> {
  const outcome = await commands.suggestTargets({ text });
  if (!outcome.ok) throw new Error('Suggestions cannot fail.');
  return outcome.value.targets.map(
    ({ name, number, isFavourite, isRecent }) => `${isFavourite ? '*' : ''}${isRecent ? '~' : ''}${name} ${number}`,
  );
}

/** Each call is over before the next one. */
async function dial(desk: TestApplication, ...numbers: readonly string[]): Promise<void> {
  for (const [index, number] of numbers.entries()) {
    const id = `OUT${number}-${String(index)}`;
    await desk.commands.dial({ number, callerId: null });
    await desk.clock.advance(10);
    desk.call({ id, state: 'Dialing', callType: 'Outbound', capabilities: [] });
    desk.call({ id, state: 'Released', capabilities: [] });
    await desk.clock.advance(1_000);
  }
}

describe('recent targets', () => {
  it('are the numbers that were called, the newest first, each once', async () => {
    const desk = await aDesk();
    await dial(desk, '6001', '+49 (30) 77', '6002', '6001');
    expect(await suggested(desk)).toEqual(['~6001 6001', '~6002 6002', '~+493077 +493077']);
  });

  it('come also from transfers and conferences, and only from those that were asked for', async () => {
    const desk = await aDesk();
    desk.call({ capabilities: ['InitiateTransfer'] });
    await desk.commands.controlCall({ callId: 'CALL1', action: 'startTransfer', target: { number: '6001' } });
    await desk.commands.controlCall({ callId: 'CALL1', action: 'conference', target: { number: '6002' } });
    await desk.commands.dial({ number: 'Priya', callerId: null });
    await desk.clock.advance(10);
    expect(await suggested(desk)).toEqual(['~6001 6001']);
  });

  it('have the name under which the target was found', async () => {
    const desk = await aDesk();
    await desk.commands.setFavourite({ ...priya, isFavourite: true });
    await dial(desk, '6001');
    await desk.commands.setFavourite({ ...priya, isFavourite: false });
    expect(await suggested(desk)).toEqual(['~Priya Natarajan 6001']);
  });

  it('are as many as GWS wants', async () => {
    const desk = await aDesk(undefined, { 'teamcommunicator.recent-max-records': '2' });
    await dial(desk, '6001', '6002', '6003');
    expect(await suggested(desk)).toEqual(['~6003 6003', '~6002 6002']);
  });

  it('are not shown where GWS does not let the agent see them', async () => {
    const desk = await aDesk(undefined, { 'privilege.teamcommunicator.can-view-recent-calls': 'false' });
    await dial(desk, '6001');
    expect(await suggested(desk)).toEqual([]);
  });
});

describe('favourites', () => {
  it('come first, by name, and are found by what is typed', async () => {
    const desk = await aDesk();
    await dial(desk, '6005');
    await desk.commands.setFavourite({ ...priya, isFavourite: true });
    await desk.commands.setFavourite({ name: 'Ärzteservice', number: '6002', kind: 'other', isFavourite: true });
    expect(await suggested(desk)).toEqual(['*Ärzteservice 6002', '*Priya Natarajan 6001', '~6005 6005']);
    expect(await suggested(desk, 'arzte')).toEqual(['*Ärzteservice 6002']);
  });

  it('are removed again, and stay removed after a restart', async () => {
    const store = new MemoryRecords();
    const desk = await aDesk(store);
    await desk.commands.setFavourite({ ...priya, isFavourite: true });
    expect(await suggested(await aDesk(store))).toEqual(['*Priya Natarajan 6001']);
    await desk.commands.setFavourite({ ...priya, number: '60-01', isFavourite: false });
    expect(await suggested(await aDesk(store))).toEqual([]);
  });

  it('belong to their agent and server', async () => {
    const store = new MemoryRecords();
    const owner = { server: 'https://other.example', userId: 'user-1' };
    await store.save([{ ...priya, owner, isFavourite: true, calledAtMs: 1 }, 'damaged']);
    expect(await suggested(await aDesk(store))).toEqual([]);
  });

  it('cannot be marked where GWS does not let the agent', async () => {
    const desk = await aDesk(undefined, { 'privilege.teamcommunicator.can-manage-favorites': 'false' });
    const outcome = await desk.commands.setFavourite({ ...priya, isFavourite: true });
    expect(outcome).toEqual({ ok: false, failure: { code: 'notAllowed' } });
    expect(desk.application.snapshot().dialling.mayMarkFavourites).toBe(false);
    expect(await suggested(desk)).toEqual([]);
  });

  it('say when they could not be kept, and count until the end all the same', async () => {
    const store = new MemoryRecords();
    store.failure = 'diskFull';
    const desk = await aDesk(store);
    const outcome = await desk.commands.setFavourite({ ...priya, isFavourite: true });
    expect(outcome).toEqual({ ok: false, failure: { code: 'notKept' } });
    expect(await suggested(desk)).toEqual(['*Priya Natarajan 6001']);
  });

  it('are there once the keychain is, and nothing is written over them before', async () => {
    const store = new MemoryRecords();
    await (await aDesk(store)).commands.setFavourite({ ...priya, isFavourite: true });
    store.isLocked = true;
    const desk = await aDesk(store);
    await dial(desk, '6002');
    expect(await suggested(desk)).toEqual(['~6002 6002']);
    store.isLocked = false;
    expect(await suggested(desk)).toEqual(['*Priya Natarajan 6001', '~6002 6002']);
  });
});

it('writes no number or name into the log', async () => {
  const desk = await aDesk();
  await desk.commands.setFavourite({ ...priya, isFavourite: true });
  await dial(desk, '6001');
  expect(desk.log.lines.join()).not.toMatch(/6001|Priya/);
});
