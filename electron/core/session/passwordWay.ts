import type { SignInFailure } from '../../contract/failures';
import type { GwsBody } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import type { SecretFailure } from '../ports';
import { fail, succeed, type Result } from '../result';
import { gwsProblem } from './sessionFailure';
import { signInPath, type SignInWay } from './signInWay';

/** The password in the keychain, of one agent at one site. */
export interface KeptPassword {
  /** `null` when none is kept. */
  recall(): Promise<Result<string | null, SecretFailure>>;
  /** The server refused it: it is never sent again. */
  refused(): Promise<void>;
}

export interface PasswordWayParts {
  readonly userName: string;
  /** By the policy: it gets the password even if it sends strangers to an identity provider (gws-protocol 2.1). */
  readonly isServerNamed: boolean;
  readonly kept: KeptPassword;
}

/** HTTP Basic, once, for a session cookie (gws-protocol 2.2). The typed password is held until there is a session. */
export class PasswordWay implements SignInWay {
  readonly userName: string;
  readonly followsRedirects: boolean;
  private readonly kept: KeptPassword;

  constructor(
    { userName, isServerNamed, kept }: PasswordWayParts,
    private typed: string | null,
  ) {
    this.userName = userName;
    this.followsRedirects = isServerNamed;
    this.kept = kept;
  }

  async prove(client: GwsClient): Promise<Result<GwsBody, SignInFailure>> {
    const { typed } = this;
    const known = typed === null ? await this.kept.recall() : succeed(typed);
    if (!known.ok) return fail({ code: 'keychainRefused', cause: known.failure.code });
    const password = known.value;
    if (password === null) return fail({ code: 'signInNeeded' });
    const me = await client.get(signInPath, { userName: this.userName, password });
    if (me.ok) return me;
    // A CSRF filter in front of the sign-in turns away who is not known; but so does anything else in front of GWS, and
    // what is kept is not given up for that.
    if (me.failure.kind === 'csrf') return fail({ code: typed === null ? 'signInNeeded' : 'credentialsRefused' });
    const problem = gwsProblem(me.failure, client.server);
    if (typed === null && isRefusal(problem)) await this.kept.refused();
    return fail(problem);
  }

  proved(): void {
    this.typed = null;
  }

  stop(): void {
    this.typed = null;
  }
}

function isRefusal(problem: SignInFailure): boolean {
  return problem.code === 'credentialsRefused' || problem.code === 'passwordChangeRequired';
}
