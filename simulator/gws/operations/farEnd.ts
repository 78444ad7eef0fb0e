import type { Site } from '../../site';
import type { AgentCall } from '../../switch/agentCall';
import { answer, clearCall } from '../../switch/callControl';
import { reportCallError } from '../../switch/callErrors';
import type { CallFailure } from '../../switch/callFailure';
import type { Destination } from '../../switch/destinations';

/** Somebody outside the site answers automatically, or the call fails. An agent of the site must answer. */
export function reachFarEnd(site: Site, call: AgentCall, destination: Destination): void {
  switch (destination.kind) {
    case 'agent':
      return;
    case 'outside':
      whileDialing(site, call, { afterMs: site.settings.farEndAnswerMs, act: () => answer(site, call) });
      return;
    case 'fails': {
      const { failure } = destination;
      const afterMs = failure === 'noAnswer' ? site.settings.farEndNoAnswerMs : site.settings.farEndAnswerMs;
      whileDialing(site, call, { afterMs, act: () => fail(site, call, failure) });
    }
  }
}

function whileDialing(site: Site, call: AgentCall, next: { afterMs: number; act: () => void }): void {
  site.timers.after(next.afterMs, () => {
    if (site.switchboard.current(call).state === 'Dialing') {
      next.act();
    }
  });
}

/**
 * A wrong number gives an error message and a released call; a busy or silent one only ends (gws-protocol 5.2 and 8).
 */
function fail(site: Site, call: AgentCall, failure: CallFailure): void {
  if (failure === 'invalid') {
    reportCallError(site, call, failure);
  }
  clearCall(site, call);
}
