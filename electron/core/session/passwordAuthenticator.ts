import type { GwsApi } from '../gws/gwsApi';
import type { GwsUser } from '../gws/user';
import { fail, succeed, type Result } from '../kernel/result';
import type { Authenticator } from './authenticator';
import type { SecretFailure } from './secretsPort';
import { gwsProblem } from './sessionFailure';
import type { SignInFailure } from './signInFailure';

/** The keychain's password for one agent at one site. */
export interface KeptPassword {
  /** `null` when none is kept. */
  recall(): Promise<Result<string | null, SecretFailure>>;
  /** The server refused it, so it is never sent again. May be called when none is kept. */
  refused(): Promise<void>;
}

export interface PasswordAuthenticatorParts {
  readonly userName: string;
  /**
   * The policy names the server, which gets the password even if it redirects to an identity provider (gws-protocol
   * 2.1).
   */
  readonly isServerNamed: boolean;
  /** The policy lets the password stay in memory while the agent is signed in. */
  readonly mayHold: boolean;
  readonly kept: KeptPassword;
}

/**
 * Exchanges HTTP Basic once for a session cookie (gws-protocol 2.2). The password stays in memory while the agent is
 * signed in, for one automatic sign-in after each lost connection; a refused password is never sent again.
 */
export class PasswordAuthenticator implements Authenticator {
  readonly userName: string;
  readonly followsRedirects: boolean;
  /** True for the sign-in that the agent waits for; later ones are automatic. */
  private isAgentWaiting: boolean;
  private isStopped = false;
  /** Servers that have accepted the held password since the last established connection. */
  private readonly takenBy = new Set<string>();

  constructor(
    private readonly parts: PasswordAuthenticatorParts,
    private held: string | null,
  ) {
    this.userName = parts.userName;
    this.followsRedirects = parts.isServerNamed;
    this.isAgentWaiting = held !== null;
  }

  async prove(api: GwsApi): Promise<Result<GwsUser | null, SignInFailure>> {
    const held = this.takenBy.has(api.server.base) ? null : this.held;
    const known = held === null ? await this.parts.kept.recall() : succeed(held);
    if (!known.ok) return fail({ code: 'keychainRefused', cause: known.failure.code });
    const password = known.value;
    if (password === null) return fail({ code: 'signInNeeded' });
    const me = await api.readAgent({ userName: this.userName, password });
    if (me.ok) {
      // An answer after the sign-out must not restore anything.
      if (!this.isStopped) this.held = password;
      this.takenBy.add(api.server.base);
      return me;
    }
    // A CSRF filter in front of the sign-in turns unknown clients away, but so might anything else in front of GWS. The
    // kept password is not discarded for that.
    if (me.failure.kind === 'csrf') return fail({ code: this.isAgentWaiting ? 'credentialsRefused' : 'signInNeeded' });
    const problem = gwsProblem(me.failure, api.server);
    if (isRefusal(problem)) await this.refused();
    return fail(problem);
  }

  proved(): void {
    this.isAgentWaiting = false;
    this.takenBy.clear();
    if (!this.parts.mayHold) this.held = null;
  }

  stop(): void {
    this.isStopped = true;
    this.held = null;
  }

  private async refused(): Promise<void> {
    this.held = null;
    // A password that was just typed says nothing about the one in the keychain.
    if (!this.isAgentWaiting) await this.parts.kept.refused();
  }
}

function isRefusal(problem: SignInFailure): boolean {
  return problem.code === 'credentialsRefused' || problem.code === 'passwordChangeRequired';
}
