import type { HttpPort } from '../gws/httpPort';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';

/** Resolves with whether all cookies of earlier sign-ins are gone, so that none can authenticate the next agent. */
export async function forgetCookies({
  http,
  log,
}: {
  readonly http: HttpPort;
  readonly log: Logger;
}): Promise<boolean> {
  try {
    await http.forgetCookies();
    return true;
  } catch (error) {
    log.error('cookies not forgotten', { error: errorName(error) });
    return false;
  }
}
