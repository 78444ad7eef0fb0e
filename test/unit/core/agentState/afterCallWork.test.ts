import { describe, expect, it } from 'vitest';
import {
  afterCallWork,
  anAgentStateDesk,
  ready,
  type AgentStateDesk,
  type DeskParts,
} from '../../../support/agentStateDesk';

const endsWork = 'voice {"operationName":"AfterCallWork","wrapUpTime":"0"}';
const always = { policy: { agentState: { endAfterCallWork: 'always' } } };

/** A call that has ended, and after which the agent works. */
async function afterACall(parts: DeskParts): Promise<AgentStateDesk> {
  const desk = await anAgentStateDesk(parts);
  desk.call({});
  desk.call({ state: 'Released', capabilities: [] });
  desk.deviceTells(afterCallWork);
  await desk.clock.advance(1_000);
  return desk;
}

async function giveCode(desk: AgentStateDesk): Promise<void> {
  await desk.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await desk.clock.advance(100);
}

describe('after-call work', () => {
  it.each<[string, DeskParts]>([
    ['the policy', always],
    ['the option of GWS', { settings: { 'voice.cancel-after-call-work-on-done': 'true' } }],
  ])('ends with the code where %s wants it', async (_what, parts) => {
    const desk = await afterACall(parts);
    expect(desk.posted).toEqual([]);
    await giveCode(desk);
    expect(desk.posted).toEqual([endsWork]);
    desk.deviceTells(ready);
    expect(desk.view.asked).toMatchObject({ what: { set: 'endAfterCallWork' }, outcome: { state: 'seen' } });
  });

  it('goes on where nobody wants it to end', async () => {
    const desk = await afterACall({});
    await giveCode(desk);
    expect(desk.posted).toEqual([]);
  });

  it('goes on without a code', async () => {
    const desk = await afterACall(always);
    await desk.commands.postponeWrapUp({ callId: 'CALL1' });
    await desk.clock.advance(5_000);
    expect(desk.posted).toEqual([]);
  });

  it('ends when it begins after the code was given', async () => {
    const desk = await anAgentStateDesk(always);
    desk.call({});
    await giveCode(desk);
    desk.call({ state: 'Released', capabilities: [] });
    await desk.clock.advance(500);
    desk.deviceTells(afterCallWork);
    await desk.clock.advance(100);
    expect(desk.posted).toEqual([endsWork]);
  });

  it('goes on when the agent has begun it by hand', async () => {
    const desk = await anAgentStateDesk(always);
    desk.call({});
    await giveCode(desk);
    desk.call({ state: 'Released', capabilities: [] });
    await desk.clock.advance(60_000);
    desk.deviceTells(afterCallWork);
    await desk.clock.advance(100);
    expect(desk.posted).toEqual([]);
  });

  it('gives way to what was chosen for after the call', async () => {
    const desk = await anAgentStateDesk(always);
    desk.call({});
    await desk.commands.chooseAfterCall({ stateId: 'OutToLunch' });
    desk.call({ state: 'Released', capabilities: [] });
    desk.deviceTells(afterCallWork);
    await giveCode(desk);
    expect(desk.posted).toEqual(['voice {"operationName":"OutToLunch"}']);
  });
});
