import type { Site } from '../../site';
import type { AgentCall } from '../../switch/agentCall';
import { answer } from '../../switch/callControl';

/** Somebody outside the site picks up by themselves; an agent of the site has to answer. */
export function answerFromOutside(site: Site, call: AgentCall): void {
  const isInside = call.participants.some(({ phoneNumber }) => site.directory.byDn(phoneNumber) !== undefined);
  if (isInside) {
    return;
  }
  site.timers.after(site.settings.farEndAnswerMs, () => {
    if (site.switchboard.current(call).state === 'Dialing') {
      answer(site, call);
    }
  });
}
