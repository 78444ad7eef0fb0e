import type { Site } from '../site';
import { isActive } from '../switch/agentCall';
import type { AgentCall } from '../switch/agentCall';
import { answer, hangUp } from '../switch/callControl';

const colleague = 'asmith';
const answersAfterMs = 1_500;
const looksAgainAfterMs = 20_000;

/**
 * Somebody to transfer to: Alex answers automatically, and hangs up some time after she is left alone with the caller.
 * If somebody signs in as Alex, they answer instead.
 */
export function startColleague(site: Site, listeners: () => readonly string[]): void {
  const isAlone = (): boolean => !listeners().includes(colleague);
  site.switchboard.onChange(({ call, notificationType }) => {
    if (call.agent !== colleague || call.state !== 'Ringing' || notificationType !== 'StatusChange') {
      return;
    }
    site.timers.after(answersAfterMs, () => {
      const ringing = site.switchboard.current(call);
      if (ringing.state === 'Ringing' && isAlone()) {
        answer(site, ringing);
        site.timers.after(looksAgainAfterMs, () => leave(site, ringing));
      }
    });
  });
}

function leave(site: Site, call: AgentCall): void {
  const now = site.switchboard.current(call);
  if (!isActive(now)) {
    return;
  }
  const isWithAgent = now.participants.some(({ phoneNumber }) => site.directory.byDn(phoneNumber) !== undefined);
  if (isWithAgent) {
    site.timers.after(looksAgainAfterMs, () => leave(site, call));
  } else {
    hangUp(site, now);
  }
}
