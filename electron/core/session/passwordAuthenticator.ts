import type { SignInFailure } from '../../contract/signIn';
import type { GwsApi } from '../gws/gwsApi';
import type { GwsUser } from '../gws/user';
import type { SecretFailure } from './secretsPort';
import { fail, succeed, type Result } from '../kernel/result';
import { gwsProblem } from './sessionFailure';
import type { Authenticator } from './authenticator';

/** The password in the keychain, of one agent at one site. */
export interface KeptPassword {
  /** `null` when none is kept. */
  recall(): Promise<Result<string | null, SecretFailure>>;
  /** The server refused it: it is never sent again. Also when none is kept. */
  refused(): Promise<void>;
}

export interface PasswordAuthenticatorParts {
  readonly userName: string;
  /** By the policy: it gets the password even if it sends strangers to an identity provider (gws-protocol 2.1). */
  readonly isServerNamed: boolean;
  /** By the policy: the password stays in memory while the agent is signed in. */
  readonly mayHold: boolean;
  readonly kept: KeptPassword;
}

/**
 * HTTP Basic, once, for a session cookie (gws-protocol 2.2). The password is held in memory while the agent is signed in,
 * for one sign-in by itself each time the connection is lost; one that was refused is never sent again.
 */
export class PasswordAuthenticator implements Authenticator {
  readonly userName: string;
  readonly followsRedirects: boolean;
  /** The agent waits for this sign-in. Later ones happen by themselves. */
  private isAgentWaiting: boolean;
  private isStopped = false;
  /** Servers that have taken the held password since there was a connection. */
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
      // An answer that comes after the sign-out brings nothing back.
      if (!this.isStopped) this.held = password;
      this.takenBy.add(api.server.base);
      return me;
    }
    // A CSRF filter in front of the sign-in turns away who is not known; but so does anything else in front of GWS, and
    // what is kept is not given up for that.
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
    // What the agent has just typed says nothing about what the keychain has.
    if (!this.isAgentWaiting) await this.parts.kept.refused();
  }
}

function isRefusal(problem: SignInFailure): boolean {
  return problem.code === 'credentialsRefused' || problem.code === 'passwordChangeRequired';
}
