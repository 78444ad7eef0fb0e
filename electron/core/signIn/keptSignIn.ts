import type { SignInInput } from '../../contract/words/signIn';
import type { Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { NoticesSlice } from '../notices/noticesSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSettings } from '../preferences/agentSettings';
import type { SettingsSaver } from '../preferences/settingsSaver';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { KeptPassword } from '../session/passwordAuthenticator';
import type { SecretFailure, SecretStore } from '../session/secretsPort';
import { siteOf } from '../session/siteServers';

type KeptSignInState = PolicySlice & SettingsSlice & NoticesSlice;

export interface KeptSignInParts {
  readonly secrets: SecretStore;
  readonly settingsSaver: SettingsSaver;
}

/** One agent at one server, as typed. */
export interface Account {
  readonly server: string;
  readonly userName: string;
}

/**
 * Keeps a sign-in for the next start: the account and method in the settings, the password in the keychain under one
 * entry for each server and user. The settings are written first, because a keychain may be slow and the machine may
 * stop meanwhile.
 */
export class KeptSignIn {
  /** Increases with every sign-in and sign-out, so that a slow keychain's result for an old one is ignored. */
  private attempts = 0;

  constructor(
    private readonly host: StateHost<KeptSignInState>,
    private readonly parts: KeptSignInParts,
  ) {}

  /** At the start. `before`: the settings on disk; a policy may have fixed the server since. */
  async start(before: AgentSettings): Promise<void> {
    if (before.kept === 'none' || (this.isAllowed && before.server === this.host.state.settings.server)) return;
    await this.remember({ kept: 'none' });
    if (before.kept === 'password') await this.remove(before);
  }

  of(account: Account): KeptPassword {
    return {
      recall: () => (this.has(account) ? this.parts.secrets.read(this.entryOf(account)) : Promise.resolve(nothing)),
      refused: async () => {
        if (!this.has(account)) return;
        await this.remember({ kept: 'none' });
        await this.remove(account);
      },
    };
  }

  /** Stores what the agent wants kept, and removes what is no longer wanted. */
  async signedIn(input: SignInInput, server: string): Promise<void> {
    const attempt = ++this.attempts;
    const before = this.host.state.settings;
    const account = { server, userName: input.method === 'password' ? input.userName.trim() : before.userName };
    const mayKeep = input.keep && this.host.state.policy.signIn.mayKeepPassword;
    const isAsBefore = mayKeep && input.method === 'password' && input.password === '' && this.has(account);
    const isAtOnce = mayKeep && input.method === 'singleSignOn' ? 'singleSignOn' : isAsBefore ? 'password' : 'none';
    await this.remember({ ...account, kept: isAtOnce, isSignedOut: false });
    const isOverwritten = mayKeep && input.method === 'password' && this.entryOf(before) === this.entryOf(account);
    if (before.kept === 'password' && !isOverwritten) await this.remove(before);
    if (isAsBefore || !mayKeep || input.method !== 'password' || attempt !== this.attempts) return;
    const written = await this.parts.secrets.write(this.entryOf(account), input.password);
    if (attempt !== this.attempts) {
      if (written.ok) await this.remove(account);
      return;
    }
    this.tell('passwordNotKept', written);
    if (written.ok) await this.remember({ kept: 'password' });
  }

  /** The agent signs out. `isForgotten`: keep nothing of this agent. */
  async signsOut(isForgotten: boolean): Promise<void> {
    this.attempts += 1;
    const before = this.host.state.settings;
    const left = { isSignedOut: true, afterCall: null };
    await this.remember(isForgotten ? { userName: '', kept: 'none', ...left } : left);
    if (isForgotten && before.userName !== '') await this.remove(before);
  }

  private get isAllowed(): boolean {
    const { settings, policy } = this.host.state;
    const method = settings.kept === 'singleSignOn' ? 'singleSignOn' : 'password';
    return policy.signIn.mayKeepPassword && policy.signIn.methods.includes(method);
  }

  private has(account: Account): boolean {
    const { settings } = this.host.state;
    return settings.kept === 'password' && this.isAllowed && this.entryOf(settings) === this.entryOf(account);
  }

  /** Under a name that the user recognises in the keychain. */
  private entryOf({ server, userName }: Account): string {
    const site = siteOf(server, this.host.state.policy.server);
    return `Password of ${userName} at ${site?.first.base ?? server}`;
  }

  private async remove(account: Account): Promise<void> {
    this.tell('passwordNotRemoved', await this.parts.secrets.remove(this.entryOf(account)));
  }

  /** Shows or removes the notice about a keychain failure. */
  private tell(code: 'passwordNotKept' | 'passwordNotRemoved', result: Result<null, SecretFailure>): void {
    const others = this.host.state.notices.filter((notice) => notice.code !== code);
    const notices = result.ok ? others : [...others, { code, cause: result.failure.code }];
    this.host.update({ notices });
  }

  private async remember(change: Partial<AgentSettings>): Promise<void> {
    // At once, because the next form starts with it.
    this.host.update({ settings: { ...this.host.state.settings, ...change } });
    await this.parts.settingsSaver.save((settings) => ({ ...settings, ...change }));
  }
}

const nothing = { ok: true, value: null } as const;
