import type { Agent } from '../agents/agent';
import { readyState, userStateFor } from '../agents/agentStates';
import type { Site } from '../site';

/** The switch moves the device to after-call work and back on its own (gws-protocol 3.6). */
export function simulateAfterCallWork(site: Site): void {
  site.switchboard.onChange(({ call }) => {
    const agent = site.directory.find(call.agent);
    if (call.state === 'Released' && call.wasEstablished && agent !== undefined && agent.wrapUpSeconds > 0) {
      workAfterCall(site, agent, agent.wrapUpSeconds);
    }
  });
}

/**
 * Begins after-call work, or changes its length. 0 seconds end it; without a time it lasts until the agent chooses
 * another state. Afterwards the previous state returns.
 */
export function workAfterCall(site: Site, agent: Agent, seconds: number | undefined): void {
  const isWorking = agent.userState.workMode === 'AfterCallWork';
  if (seconds === 0) {
    if (isWorking) {
      endAfterCallWork(site, agent);
    }
    return;
  }
  // A new object each time, so that the timer of an earlier one does not end this one.
  const userState = { ...(userStateFor('AfterCallWork') ?? { state: 'NotReady', workMode: 'AfterCallWork' }) };
  const stateBeforeWrapUp = isWorking ? agent.stateBeforeWrapUp : agent.userState;
  site.directory.changeState(agent, { userState, stateBeforeWrapUp });
  if (seconds !== undefined) {
    site.timers.after(seconds * 1000, () => {
      const now = site.directory.find(agent.userName);
      if (now?.userState === userState) {
        endAfterCallWork(site, now);
      }
    });
  }
}

function endAfterCallWork(site: Site, agent: Agent): void {
  site.directory.changeState(agent, { userState: agent.stateBeforeWrapUp ?? readyState, stateBeforeWrapUp: undefined });
}
