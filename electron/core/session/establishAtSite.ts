import type { Established } from './connection';
import { meansAway, type SiteServers } from './siteServers';

export interface Attempt {
  establish(): Promise<Established>;
  /** Closes what a failed attempt has opened, while its server can still be told. */
  leave(): void;
}

/** Tries the site's other server when the first is down. If both fail, the failure of the first is reported. */
export async function establishAtSite(servers: SiteServers, attempt: Attempt): Promise<Established> {
  const first = await attempt.establish();
  if (first === null || first.ok || !servers.hasOther || !meansAway(first.failure)) return first;
  attempt.leave();
  servers.takeOther();
  const second = await attempt.establish();
  return second === null || second.ok || !meansAway(second.failure) ? second : first;
}
