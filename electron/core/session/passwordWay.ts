import type { SignInFailure } from '../../contract/failures';
import type { GwsBody } from '../gws/envelope';
import type { GwsClient } from '../gws/gwsClient';
import { fail, type Result } from '../result';
import { gwsProblem } from './sessionFailure';
import { signInPath, type SignInWay } from './signInWay';

/** The password in the keychain, of one agent at one site. */
export interface KeptPassword {
  /** `null` when none is kept, or the keychain does not give it. */
  recall(): Promise<string | null>;
  /** The server refused it: it is never sent again. */
  refused(): Promise<void>;
}

/** HTTP Basic, once, for a session cookie (gws-protocol 2.2). The typed password is held until there is a session. */
export class PasswordWay implements SignInWay {
  readonly followsRedirects = false;

  constructor(
    readonly userName: string,
    private typed: string | null,
    private readonly kept: KeptPassword,
  ) {}

  async prove(client: GwsClient): Promise<Result<GwsBody, SignInFailure>> {
    const { typed } = this;
    const password = typed ?? (await this.kept.recall());
    if (password === null) return fail({ code: 'signInNeeded' });
    const me = await client.get(signInPath, { userName: this.userName, password });
    if (me.ok) return me;
    // A CSRF filter in front of the sign-in turns away who is not known.
    const problem: SignInFailure =
      me.failure.kind === 'csrf' ? { code: 'credentialsRefused' } : gwsProblem(me.failure, client.server);
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
