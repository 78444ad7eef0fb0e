import { describe, expect, it } from 'vitest';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { anAgentStateDesk, ready, type AgentStateDesk, type DeskParts } from '../../../support/agentStateDesk';
import { receipts } from '../../../support/keyTests';

const readyKey = 'Control+Alt+Shift+F1';
const breakKey = 'Control+Alt+Shift+F2';

const desk = (parts: DeskParts = {}): Promise<AgentStateDesk> =>
  anAgentStateDesk({ ...parts, kept: { keys: new FakeKeys() } });

async function press(test: AgentStateDesk, key: string): Promise<void> {
  await test.clock.advance(1_200);
  if (!test.keys.press(key)) throw new Error(`${key} is not taken`);
  await test.clock.advance(10);
}

describe('the key for ready', () => {
  it('makes a ready agent Not Ready, and anybody else Ready', async () => {
    const test = await desk();
    await press(test, readyKey);
    expect(test.posted).toMatchObject([expect.stringContaining('"NotReady"')]);
    expect(receipts(test)).toMatchObject([{ kind: 'agentState' }]);
    test.deviceTells({ state: 'NotReady', displayName: 'Not Ready' });
    await press(test, readyKey);
    expect(test.posted).toMatchObject([expect.anything(), expect.stringContaining('"Ready"')]);
  });

  it('tells the result for a moment', async () => {
    const test = await desk();
    await press(test, readyKey);
    test.deviceTells({ state: 'NotReady', displayName: 'Not Ready' });
    await test.clock.advance(1_000);
    expect(receipts(test)).toHaveLength(1);
    await test.clock.advance(1_000);
    expect(receipts(test)).toEqual([]);
  });

  it('is taken without a call, and given back without a connection', async () => {
    const test = await desk();
    expect(test.keys.takenKeys).toEqual([readyKey]);
    test.comet.last.events.interrupted({ code: 'noNetwork' }, 60_000);
    expect(test.keys.takenKeys).toEqual([]);
  });

  it.each([
    [
      'the policy leaves the state to the other desktop',
      { policy: { session: { mode: 'attach' }, agentState: { mayChangeAttached: false } } },
    ],
    ['every Not Ready needs a reason', { settings: { 'agent-status.enabled-actions-global': 'Ready,NotReadyReason' } }],
  ])('belongs to the other programs where %s', async (_, parts) => {
    const test = await desk(parts);
    expect(test.keys.takenKeys).not.toContain(readyKey);
  });
});

describe('the key for a break after this call', () => {
  const withBreak = { policy: { agentState: { breakReason: 'lunch' } } };

  it('chooses the break, and takes it back when pressed again', async () => {
    const test = await desk(withBreak);
    test.call({});
    await press(test, breakKey);
    expect(test.view.afterCall.stateId).toBe('OutToLunch');
    expect(receipts(test)).toMatchObject([{ kind: 'afterCall' }]);
    await press(test, breakKey);
    expect(test.view.afterCall.stateId).toBeNull();
  });

  it('is taken only while something comes before the break', async () => {
    const test = await desk(withBreak);
    expect(test.keys.takenKeys).not.toContain(breakKey);
    test.call({});
    expect(test.keys.takenKeys).toContain(breakKey);
  });

  it('belongs to the other programs where GWS offers no such reason', async () => {
    const test = await desk();
    test.call({});
    test.deviceTells(ready);
    expect(test.keys.takenKeys).not.toContain(breakKey);
  });
});
