import { describe, expect, it } from 'vitest';
import { afterCallWork, anAgentStateDesk, lunch } from '../../../support/agentStateDesk';

const onLock = { policy: { agentState: { isNotReadyOnLock: true, lockReason: 'Training' } } };
const onIdle = { policy: { agentState: { idleMinutes: 10 } } };
const training = 'voice {"operationName":"Training"}';

describe('a locked screen', () => {
  it('makes the agent Not Ready, with the reason of the policy', async () => {
    const desk = await anAgentStateDesk(onLock);
    desk.application.screenLocked();
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([training]);
  });

  it('ends after-call work, and leaves alone who is Not Ready already', async () => {
    const desk = await anAgentStateDesk(onLock);
    desk.deviceTells(lunch);
    desk.application.screenLocked();
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
    desk.deviceTells(afterCallWork);
    desk.application.screenLocked();
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([training]);
  });

  it('changes nothing without the policy', async () => {
    const desk = await anAgentStateDesk();
    desk.application.screenLocked();
    desk.application.idleFor(100_000);
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
  });
});

describe('an agent who uses neither keyboard nor mouse', () => {
  it('becomes Not Ready once', async () => {
    const desk = await anAgentStateDesk(onIdle);
    desk.application.idleFor(599);
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
    desk.application.idleFor(600);
    desk.application.idleFor(615);
    await desk.clock.advance(10_000);
    desk.application.idleFor(630);
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['voice {"operationName":"NotReady"}']);
  });

  it('stays Ready during a call', async () => {
    const desk = await anAgentStateDesk(onIdle);
    desk.call({});
    desk.application.idleFor(900);
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
  });
});
