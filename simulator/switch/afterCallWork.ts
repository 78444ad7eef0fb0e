import { readyState, userStateFor } from '../agents/agentStates';
import type { Site } from '../site';

/** The switch moves the device to after-call work and back by itself (gws-protocol 3.6). */
export function simulateAfterCallWork(site: Site): void {
  site.switchboard.onChange(({ call }) => {
    const agent = site.directory.find(call.agent);
    const wrapUpState = userStateFor('AfterCallWork');
    if (call.state !== 'Released' || !call.wasEstablished || agent === undefined || agent.wrapUpSeconds === 0) {
      return;
    }
    site.directory.changeState(agent, { ...(wrapUpState && { userState: wrapUpState }) });
    site.timers.after(agent.wrapUpSeconds * 1000, () => {
      const now = site.directory.find(call.agent);
      if (now?.userState.workMode === 'AfterCallWork') {
        site.directory.changeState(now, { userState: readyState });
      }
    });
  });
}
