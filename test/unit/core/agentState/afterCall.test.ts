import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../fakes/fakeClock';
import { anAgentStateDesk, lunch, type AgentStateDesk, type DeskParts } from '../../../support/agentStateDesk';

const goesToLunch = 'voice {"operationName":"OutToLunch"}';

/** During a call, with lunch chosen for afterwards. */
async function beforeLunch(parts: DeskParts = {}): Promise<AgentStateDesk> {
  const desk = await anAgentStateDesk(parts);
  desk.call({});
  expect(await choose(desk, 'OutToLunch')).toBe('chosen');
  return desk;
}

async function choose(desk: AgentStateDesk, stateId: string | null): Promise<string> {
  const outcome = await desk.commands.chooseAfterCall({ stateId });
  return outcome.ok ? 'chosen' : outcome.failure.code;
}

async function release(desk: AgentStateDesk): Promise<void> {
  desk.call({ state: 'Released', capabilities: [] });
  await desk.clock.advance(0);
}

describe('the state after the call', () => {
  it('comes when the call is over and its code is given', async () => {
    const desk = await beforeLunch();
    expect(desk.view.afterCall).toEqual({ canBeChosen: true, stateId: 'OutToLunch' });
    await release(desk);
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([]);
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([goesToLunch]);
    desk.deviceTells(lunch);
    expect(desk.view).toMatchObject({
      now: { name: 'Lunch' },
      afterCall: { canBeChosen: false, stateId: null },
    });
  });

  it('comes at once when the code was given during the call', async () => {
    const desk = await beforeLunch();
    await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await desk.clock.advance(1_000);
    await release(desk);
    expect(desk.posted).toEqual([goesToLunch]);
  });

  it('comes when the wrap-up is put off', async () => {
    const desk = await beforeLunch();
    await release(desk);
    await desk.commands.postponeWrapUp({ callId: 'CALL1' });
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([goesToLunch]);
  });

  it('waits for the next call that came meanwhile', async () => {
    const desk = await beforeLunch({ policy: { wrapUp: { mode: 'off' } } });
    desk.call({ id: 'CALL2', state: 'Ringing' });
    await release(desk);
    expect(desk.posted).toEqual([]);
    desk.call({ id: 'CALL2', state: 'Released', capabilities: [] });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([goesToLunch]);
  });

  it('is asked for once, also when GWS does not do it', async () => {
    const desk = await beforeLunch({ policy: { wrapUp: { mode: 'off' } } });
    await release(desk);
    await desk.clock.advance(60_000);
    desk.call({ id: 'CALL2' });
    desk.call({ id: 'CALL2', state: 'Released', capabilities: [] });
    await desk.clock.advance(60_000);
    expect(desk.posted).toEqual([goesToLunch]);
  });

  it('can be taken back', async () => {
    const desk = await beforeLunch({ policy: { wrapUp: { mode: 'off' } } });
    expect(await choose(desk, null)).toBe('chosen');
    await release(desk);
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([]);
  });

  it('cannot be chosen without a call, nor be what GWS does not offer', async () => {
    const desk = await anAgentStateDesk();
    expect(await choose(desk, 'OutToLunch')).toBe('noCall');
    desk.call({});
    expect(await choose(desk, 'OnTheMoon')).toBe('notOffered');
  });

  it('is gone when the agent signs out', async () => {
    const desk = await beforeLunch();
    await desk.commands.signOut({ force: true, forget: false });
    expect(desk.application.state.settings.afterCall).toBeNull();
  });
});

describe('after a restart', () => {
  const chosenAtMs = new FakeClock().nowMs();
  const afterCall = { server: 'https://gws.example', userId: 'user-1', stateId: 'OutToLunch', chosenAtMs };

  it('comes when the call has ended meanwhile', async () => {
    const desk = await anAgentStateDesk({ kept: { settings: { afterCall } } });
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([goesToLunch]);
    expect(desk.application.state.settings.afterCall).toBeNull();
  });

  it.each([
    ['another agent', { userId: 'user-2' }],
    ['another server', { server: 'https://other.example' }],
    ['the day before', { chosenAtMs: chosenAtMs - 13 * 60 * 60_000 }],
  ])('does not come when it was chosen by, on or long ago: %s', async (_what, change) => {
    const desk = await anAgentStateDesk({ kept: { settings: { afterCall: { ...afterCall, ...change } } } });
    await desk.clock.advance(1_000);
    expect(desk.posted).toEqual([]);
  });
});
