import { userStateFor } from '../agents/agentStates';
import type { Site } from '../site';
import { turnAway } from './queue';

/** An agent who does not answer in time is set not ready, and the call moves on (gws-protocol 9.1). */
export function simulateNoAnswer(site: Site): void {
  const counted = new Set<string>();
  site.switchboard.onChange(({ call }) => {
    const seconds = site.directory.find(call.agent)?.noAnswerSeconds ?? 0;
    const ringing = `${call.agent} ${call.id} ${call.appearedAtMs}`;
    if (call.state !== 'Ringing' || seconds === 0 || counted.has(ringing)) {
      return;
    }
    counted.add(ringing);
    site.timers.after(seconds * 1000, () => {
      const agent = site.directory.find(call.agent);
      const now = site.switchboard.current(call);
      counted.delete(ringing);
      if (agent === undefined || now.state !== 'Ringing' || now.appearedAtMs !== call.appearedAtMs) {
        return;
      }
      turnAway(site, now);
      site.directory.changeState(agent, { userState: userStateFor('NotReady') ?? { state: 'NotReady' } });
    });
  });
}
