import type { SignInInput } from '../../contract/commands';
import type { SignInFailure } from '../../contract/failures';
import type { StateHost } from '../applicationState';
import { nextDelayMs } from '../backoff';
import type { Cancel, Clock, KeptSignIn, Logger, Random, SecretStore, SingleSignOn } from '../ports';
import type { SettingsSaver } from '../preferences/settingsSaver';
import { fail, succeed, type Result } from '../result';
import { KeptPasswords } from './keptPasswords';
import { PasswordWay } from './passwordWay';
import type { Session } from './session';
import { asReconnectCause } from './sessionFailure';
import { SingleSignOnWay } from './singleSignOnWay';
import { siteOf, type Site } from './siteServers';
import type { SignInWay } from './signInWay';

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
}

type SignInResult = Result<null, SignInFailure>;

/** Signing in by the form, and by itself with what is kept; and what is kept for the next time. */
export class SignIns {
  private readonly passwords: KeptPasswords;
  private retry: Cancel | null = null;

  constructor(
    private readonly ports: SignInPorts,
    private readonly host: StateHost,
    private readonly parts: Parts,
  ) {
    this.passwords = new KeptPasswords(ports.secrets);
  }

  /** At the start of the program: signs in by itself where the agent wants that, and goes on trying. */
  start(): void {
    const { kept, isSignedOut, server, userName } = this.host.state.settings;
    if (kept === 'none') return;
    if (!this.mayKeep) void this.forget(server, userName).then(() => this.remember({ kept: 'none' }));
    else if (!isSignedOut) void this.tryByItself(1);
  }

  async signIn(input: SignInInput): Promise<SignInResult> {
    this.stopRetrying();
    const { policy } = this.host.state;
    if (!policy.signIn.methods.includes(input.method)) return fail({ code: 'methodNotAllowed' });
    const server = policy.server.isFixed ? (policy.server.address ?? '') : input.server.trim();
    const site = siteOf(server, policy.server);
    if (site === null) return fail({ code: 'addressInvalid' });
    const userName = input.method === 'password' ? input.userName.trim() : '';
    const way = this.wayOf(input, site, userName);
    const result = await this.run(site, way);
    if (!result.ok) return result;
    const kept = await this.keepOrForget(input, site, userName);
    await this.remember({ server, userName: userName === '' ? this.host.state.settings.userName : userName, kept });
    return result;
  }

  cancel(): void {
    this.stopRetrying();
    this.parts.session.cancelSignIn();
  }

  /** By the agent's own will. `isForgotten`: nothing of this agent is kept for the next time. */
  async signsOut(isForgotten: boolean): Promise<void> {
    const { server, userName, kept } = this.host.state.settings;
    const site = siteOf(server, this.host.state.policy.server);
    const change = isForgotten ? { userName: '', kept: 'none' as const } : {};
    // At once: the form that comes next begins with it.
    this.host.update({ settings: { ...this.host.state.settings, ...change, isSignedOut: true } });
    if (isForgotten && kept === 'password' && site !== null) await this.removePassword(site, userName);
    await this.parts.settingsSaver.save((settings) => ({ ...settings, ...change, isSignedOut: true }));
  }

  stop(): void {
    this.stopRetrying();
  }

  private get mayKeep(): boolean {
    return this.host.state.policy.signIn.mayKeepPassword;
  }

  private wayOf(input: SignInInput, site: Site, userName: string): SignInWay {
    if (input.method === 'singleSignOn') return this.singleSignOn(true);
    return this.password(site, userName, input.password === '' ? null : input.password);
  }

  private singleSignOn(isAskedFor: boolean): SignInWay {
    return new SingleSignOnWay(this.ports, this.host.state.policy.signIn.singleSignOn, isAskedFor);
  }

  private password(site: Site, userName: string, typed: string | null): SignInWay {
    return new PasswordWay(userName, typed, {
      recall: () =>
        this.isKept(site, userName) ? this.passwords.recall(site, userName) : Promise.resolve(succeed(null)),
      // It is not tried again even if the keychain does not let go of it.
      refused: async () => {
        await this.remember({ kept: 'none' });
        await this.removePassword(site, userName);
      },
    });
  }

  private isKept(site: Site, userName: string): boolean {
    const { settings, policy } = this.host.state;
    const keptAt = siteOf(settings.server, policy.server);
    const isSame = keptAt?.first.base === site.first.base && settings.userName === userName;
    return this.mayKeep && settings.kept === 'password' && isSame;
  }

  private run(site: Site, way: SignInWay): Promise<SignInResult> {
    return this.parts.session.signIn({ site, way, ownSession: this.host.state.policy.session });
  }

  private async tryByItself(attempt: number): Promise<void> {
    this.stopRetrying();
    const { settings, policy } = this.host.state;
    const site = siteOf(settings.server, policy.server);
    if (site === null) return;
    const way = settings.kept === 'password' ? this.password(site, settings.userName, null) : this.singleSignOn(false);
    const result = await this.run(site, way);
    if (result.ok || !isPassing(result.failure)) return;
    const waitMs = nextDelayMs(attempt, this.ports.random);
    this.host.update({ signInRetryAtMs: this.ports.clock.nowMs() + waitMs });
    this.retry = this.ports.clock.after(waitMs, () => void this.tryByItself(attempt + 1));
  }

  private stopRetrying(): void {
    this.retry?.();
    this.retry = null;
    if (this.host.state.signInRetryAtMs !== null) this.host.update({ signInRetryAtMs: null });
  }

  /** After a sign-in: keeps what the agent wants kept, and removes what was kept before and is not wanted any more. */
  private async keepOrForget(input: SignInInput, site: Site, userName: string): Promise<KeptSignIn> {
    const before = this.host.state.settings;
    const mayStay = input.keep && input.method === 'password' && this.isKept(site, userName);
    if (before.kept === 'password' && !mayStay) await this.forget(before.server, before.userName);
    if (!input.keep || !this.mayKeep) return 'none';
    if (input.method === 'singleSignOn') return 'singleSignOn';
    if (input.password === '') return 'password';
    const written = await this.passwords.keep(site, userName, input.password);
    this.tell('passwordNotKept', written);
    return written.ok ? 'password' : 'none';
  }

  private async forget(server: string, userName: string): Promise<void> {
    const site = siteOf(server, this.host.state.policy.server);
    if (site !== null && this.host.state.settings.kept === 'password') await this.removePassword(site, userName);
  }

  private async removePassword(site: Site, userName: string): Promise<void> {
    this.tell('passwordNotRemoved', await this.passwords.forget(site, userName));
  }

  /** The keychain failed, or does not any more. */
  private tell(
    code: 'passwordNotKept' | 'passwordNotRemoved',
    result: Awaited<ReturnType<KeptPasswords['keep']>>,
  ): void {
    const others = this.host.state.notices.filter((notice) => notice.code !== code);
    const notices = result.ok ? others : [...others, { code, cause: result.failure.code }];
    this.host.update({ notices });
  }

  private async remember(change: { server?: string; userName?: string; kept: KeptSignIn }): Promise<void> {
    // What is on the disk may be older than what the screen shows: that settings cannot be saved is told elsewhere.
    this.host.update({ settings: { ...this.host.state.settings, ...change, isSignedOut: false } });
    await this.parts.settingsSaver.save((settings) => ({ ...settings, ...change, isSignedOut: false }));
  }
}

/** Trying again by itself may help, and asks nobody for anything. */
function isPassing(failure: SignInFailure): boolean {
  return asReconnectCause(failure) !== null;
}
