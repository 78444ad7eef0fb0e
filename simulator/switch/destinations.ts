import type { Site } from '../site';
import type { CallFailure } from './callFailure';
import { participantFrom } from './participant';

/** Where a call to a number ends up (gws-protocol 5.2 and 8). */
export type Destination =
  | { readonly kind: 'agent'; readonly userName: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'fails'; readonly failure: CallFailure };

export function destinationOf(site: Site, number: string, caller: string): Destination {
  return follow(site, participantFrom(number).phoneNumber, [caller]);
}

/** Follows forwarding. A circle, a caller who calls their own number and an agent with do-not-disturb are busy. */
function follow(site: Site, phoneNumber: string, passed: readonly string[]): Destination {
  const failure = site.settings.destinations[phoneNumber];
  if (failure !== undefined) {
    return { kind: 'fails', failure };
  }
  const agent = site.directory.byDn(phoneNumber);
  if (agent === undefined) {
    return { kind: 'outside' };
  }
  if (passed.includes(agent.userName) || agent.doNotDisturb === 'On') {
    return { kind: 'fails', failure: 'busy' };
  }
  return agent.forwardTo === undefined
    ? { kind: 'agent', userName: agent.userName }
    : follow(site, participantFrom(agent.forwardTo).phoneNumber, [...passed, agent.userName]);
}

export function ringingAgent(destination: Destination): string | null {
  return destination.kind === 'agent' ? destination.userName : null;
}
