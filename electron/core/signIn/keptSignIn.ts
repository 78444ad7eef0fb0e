import type { SignInInput } from '../../contract/signIn';
import type { SecretFailure, SecretStore } from '../session/secretsPort';
import type { AgentSettings } from '../preferences/agentSettings';
import type { SettingsSaver } from '../preferences/settingsSaver';
import type { Result } from '../kernel/result';
import type { KeptPassword } from '../session/passwordAuthenticator';
import { siteOf } from '../session/siteServers';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import type { SettingsSlice } from '../preferences/settingsSlice';
import type { NoticesSlice } from '../notices/noticesSlice';

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
 * What is kept for the next sign-in: in the settings who and how, in the keychain the password, one entry for each
 * server and user. The settings come first: a keychain may take its time, and the machine may end meanwhile.
 */
export class KeptSignIn {
  /** Rises with every sign-in and sign-out: what a slow keychain finishes after the next one does not count any more. */
  private attempts = 0;

  constructor(
    private readonly host: StateHost<KeptSignInState>,
    private readonly parts: KeptSignInParts,
  ) {}

  /** At the start. `before` is what was on the disk; the server may have been fixed by a policy since. */
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

  /** What the agent wants kept is kept, and what was kept before and is not wanted any more is removed. */
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

  /** By the agent's own will. `isForgotten`: nothing of this agent is kept for the next time. */
  async signsOut(isForgotten: boolean): Promise<void> {
    this.attempts += 1;
    const before = this.host.state.settings;
    await this.remember(isForgotten ? { userName: '', kept: 'none', isSignedOut: true } : { isSignedOut: true });
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

  /** Under a name that its user recognises in the keychain. */
  private entryOf({ server, userName }: Account): string {
    const site = siteOf(server, this.host.state.policy.server);
    return `Password of ${userName} at ${site?.first.base ?? server}`;
  }

  private async remove(account: Account): Promise<void> {
    this.tell('passwordNotRemoved', await this.parts.secrets.remove(this.entryOf(account)));
  }

  /** The keychain failed, or does not any more. */
  private tell(code: 'passwordNotKept' | 'passwordNotRemoved', result: Result<null, SecretFailure>): void {
    const others = this.host.state.notices.filter((notice) => notice.code !== code);
    const notices = result.ok ? others : [...others, { code, cause: result.failure.code }];
    this.host.update({ notices });
  }

  private async remember(change: Partial<AgentSettings>): Promise<void> {
    // At once: a form that comes next begins with it.
    this.host.update({ settings: { ...this.host.state.settings, ...change } });
    await this.parts.settingsSaver.save((settings) => ({ ...settings, ...change }));
  }
}

const nothing = { ok: true, value: null } as const;
