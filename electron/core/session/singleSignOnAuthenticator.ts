import type { GwsApi } from '../gws/gwsApi';
import type { GwsUser } from '../gws/user';
import type { Clock } from '../kernel/clock';
import { assertNever, fail, type Result } from '../kernel/result';
import type { Authenticator } from './authenticator';
import type { SignInFailure } from './signInFailure';
import type { SingleSignOn, SingleSignOnEnd } from './singleSignOnPort';

/** An identity provider that needs no input answers within this time; after it someone has to type something. */
const silentLimitMs = 15_000;

export interface SingleSignOnPlace {
  readonly path: string;
  readonly hosts: readonly string[];
}

type Proved = Result<GwsUser | null, SignInFailure>;

/** SAML through the server's own redirects: a window follows them until the API knows the agent (gws-protocol 2.4). */
export class SingleSignOnAuthenticator implements Authenticator {
  readonly userName = '';
  readonly followsRedirects = true;
  /** The agent asked for the first sign-in only; a later one must not open a window in the middle of a call. */
  private isAskedFor: boolean;
  private stopProving: (() => void) | null = null;

  constructor(
    private readonly ports: { readonly singleSignOn: SingleSignOn; readonly clock: Clock },
    private readonly place: SingleSignOnPlace,
    isAskedFor: boolean,
  ) {
    this.isAskedFor = isAskedFor;
  }

  prove(api: GwsApi): Promise<Proved> {
    this.stop();
    const isHidden = !this.isAskedFor;
    return new Promise((resolve) => {
      const finish = (proof: Proved): void => {
        if (this.stopProving !== stop) return;
        this.stopProving = null;
        stopWaiting?.();
        close();
        resolve(proof);
      };
      const stop = (): void => finish(fail({ code: 'alreadySigningIn' }));
      this.stopProving = stop;
      const stopWaiting = isHidden
        ? this.ports.clock.after(silentLimitMs, () => finish(fail({ code: 'signInNeeded' })))
        : null;
      const close = this.ports.singleSignOn.open(
        { url: `${api.server.base}${this.place.path}`, hosts: this.place.hosts, isHidden },
        {
          returned: () => void look(api).then((me) => (me === null ? undefined : finish(me))),
          ended: (end) => finish(fail(problemOf(end, isHidden))),
        },
      );
    });
  }

  proved(): void {
    this.isAskedFor = false;
  }

  stop(): void {
    this.stopProving?.();
  }
}

/** `null`: not yet. The server's own pages are part of the redirects too. */
async function look(api: GwsApi): Promise<Proved | null> {
  const me = await api.readAgent({ userName: '', password: null });
  if (me.ok) return me;
  return me.failure.kind === 'passwordChangeRequired' ? fail({ code: 'passwordChangeRequired' }) : null;
}

function problemOf(end: SingleSignOnEnd, isHidden: boolean): SignInFailure {
  switch (end.kind) {
    case 'closed':
      return { code: isHidden ? 'signInNeeded' : 'singleSignOnClosed' };
    case 'left':
      return { code: 'singleSignOnLeft', host: end.host };
    case 'failed':
      // A hidden window is retried automatically, like a server that does not answer.
      return { code: isHidden ? 'serverUnreachable' : 'singleSignOnFailed', host: end.host };
    default:
      return assertNever(end);
  }
}
