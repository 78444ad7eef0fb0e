import type { SignInInput } from '../../contract/words/signIn';
import { nextDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import { personal } from '../kernel/personalFact';
import type { Random } from '../kernel/random';
import { fail, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { NoticesSlice } from '../notices/noticesSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSettings } from '../preferences/agentSettings';
import type { SettingsSaver } from '../preferences/settingsSaver';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { Authenticator } from '../session/authenticator';
import { PasswordAuthenticator } from '../session/passwordAuthenticator';
import type { SecretStore } from '../session/secretsPort';
import type { Session } from '../session/session';
import { asReconnectCause } from '../session/sessionFailure';
import type { SignInFailure } from '../session/signInFailure';
import { SingleSignOnAuthenticator } from '../session/singleSignOnAuthenticator';
import type { SingleSignOn } from '../session/singleSignOnPort';
import { siteOf, type Site } from '../session/siteServers';
import { KeptSignIn, type Account } from './keptSignIn';
import { SignInLimits } from './signInLimits';
import type { SignInSlice } from './signInSlice';

type SignInsState = PolicySlice & SettingsSlice & SignInSlice & NoticesSlice;

export interface SignInPorts {
  readonly secrets: SecretStore;
  readonly singleSignOn: SingleSignOn;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

interface Parts {
  readonly session: Session;
  readonly settingsSaver: SettingsSaver;
  /** Resolves when all earlier choices have been loaded; a journal of years takes a while. */
  start(): Promise<void>;
}

type SignInResult = Result<null, SignInFailure>;

/** Signing in with the form, and automatically with what is kept. */
export class SignIns {
  readonly kept: KeptSignIn;
  private readonly limits: SignInLimits;
  private retry: Cancel | null = null;
  /** Increases with every sign-in by the form, and when one is cancelled. */
  private newest = 0;

  constructor(
    private readonly ports: SignInPorts,
    private readonly host: StateHost<SignInsState>,
    private readonly parts: Parts,
  ) {
    this.limits = new SignInLimits(ports.clock);
    this.kept = new KeptSignIn(host, { secrets: ports.secrets, settingsSaver: parts.settingsSaver });
  }

  /** Shows that an automatic sign-in will follow, if the agent allows one. */
  announce(): void {
    if (isWanted(this.host.state.settings)) this.host.update({ isSignInAutomatic: true });
  }

  /** At program start: signs in automatically if the agent wants that, and keeps trying. */
  async start(before: AgentSettings): Promise<void> {
    await this.kept.start(before);
    const { settings, isSignInAutomatic } = this.host.state;
    if (!isSignInAutomatic) return;
    if (isWanted(settings)) this.tryInBackground(1);
    else this.host.update({ isSignInAutomatic: false });
  }

  async signIn(input: SignInInput): Promise<SignInResult> {
    const request = ++this.newest;
    await this.parts.start();
    if (request !== this.newest) return fail({ code: 'cancelled' });
    this.stopTrying();
    const { policy, settings } = this.host.state;
    if (!policy.signIn.methods.includes(input.method)) return fail({ code: 'methodNotAllowed' });
    const server = policy.server.isFixed ? (policy.server.address ?? '') : input.server.trim();
    const site = siteOf(server, policy.server);
    if (site === null) return fail({ code: 'addressInvalid' });
    const known = [policy.server.address, settings.server].map(
      (text) => siteOf(text ?? '', policy.server)?.first.base ?? '',
    );
    if (!this.limits.admitsServer(site.first, known)) return fail({ code: 'tooManyServers' });
    const attempt = (): Promise<SignInResult> => this.run(site, this.authenticatorFor(input, server));
    const isTyped = input.method === 'password' && input.password !== '';
    const result = await (isTyped ? this.limits.tryPassword(attempt) : attempt());
    if (result.ok) await this.kept.signedIn(input, server);
    return result;
  }

  cancel(): void {
    this.newest += 1;
    this.stopTrying();
    this.parts.session.cancelSignIn();
  }

  stop(): void {
    this.retry?.();
    this.retry = null;
  }

  private authenticatorFor(input: SignInInput, server: string): Authenticator {
    if (input.method === 'singleSignOn') return this.singleSignOn(true);
    const userName = input.userName.trim();
    return this.password({ server, userName }, input.password === '' ? null : input.password);
  }

  private singleSignOn(isAskedFor: boolean): Authenticator {
    return new SingleSignOnAuthenticator(this.ports, this.host.state.policy.signIn.singleSignOn, isAskedFor);
  }

  private password(account: Account, typed: string | null): Authenticator {
    const { policy } = this.host.state;
    const named = policy.server.address === null ? null : siteOf(policy.server.address, policy.server);
    const isServerNamed = named !== null && named.first.base === siteOf(account.server, policy.server)?.first.base;
    const { userName } = account;
    const mayHold = policy.signIn.mayHoldPassword;
    return new PasswordAuthenticator({ userName, isServerNamed, mayHold, kept: this.kept.of(account) }, typed);
  }

  private run(site: Site, authenticator: Authenticator): Promise<SignInResult> {
    this.ports.log.info('sign-in begins', {
      server: personal('host', site.first.host),
      agent: personal('userName', authenticator.userName),
    });
    return this.parts.session.signIn({ site, authenticator, ownSession: this.host.state.policy.session });
  }

  private async tryByItself(attempt: number): Promise<void> {
    const { settings, policy } = this.host.state;
    const site = siteOf(settings.server, policy.server);
    if (site === null) {
      this.host.update({ isSignInAutomatic: false });
      return;
    }
    this.host.update({ isSignInAutomatic: true });
    const way = settings.kept === 'password' ? this.password(settings, null) : this.singleSignOn(false);
    const result = await this.run(site, way);
    // The agent has taken over.
    if (!this.host.state.isSignInAutomatic) return;
    if (result.ok || !isPassing(result.failure)) {
      this.host.update({ isSignInAutomatic: false });
      return;
    }
    this.tryLater(attempt);
  }

  private tryInBackground(attempt: number): void {
    this.tryByItself(attempt).catch((error: unknown) => {
      // A bug; for the agent another try is better than none.
      this.ports.log.error('sign-in failed', { error: errorName(error) });
      if (this.host.state.isSignInAutomatic) this.tryLater(attempt);
    });
  }

  private tryLater(attempt: number): void {
    const waitMs = nextDelayMs(attempt, this.ports.random);
    this.retry = this.ports.clock.after(waitMs, () => this.tryInBackground(attempt + 1));
  }

  /** A sign-in by the agent replaces an automatic one, even midway. */
  private stopTrying(): void {
    this.stop();
    if (!this.host.state.isSignInAutomatic) return;
    this.host.update({ isSignInAutomatic: false });
    this.parts.session.cancelSignIn();
  }
}

function isWanted({ kept, isSignedOut }: AgentSettings): boolean {
  return kept !== 'none' && !isSignedOut;
}

/** An automatic retry may help, and needs nobody's input. */
function isPassing(failure: SignInFailure): boolean {
  return asReconnectCause(failure) !== null;
}
