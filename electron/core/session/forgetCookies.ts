import { errorName } from '../kernel/errorName';
import type { HttpPort } from '../gws/httpPort';
import type { Logger } from '../kernel/log';

/** Whether nothing of an earlier sign-in is left that could speak for whoever comes next. */
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
