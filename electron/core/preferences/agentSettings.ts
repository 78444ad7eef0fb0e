import type { Preferences } from '../../contract/preferences';
import type { SignInMethod } from '../../contract/signIn';

/** What is kept of the agent from one start to the next, in the clear: never a password. */
export interface AgentSettings {
  readonly server: string;
  readonly userName: string;
  /** How this user signs in at this server by itself the next time; for `password` it is in the keychain. */
  readonly kept: SignInMethod | 'none';
  /** The agent has signed out: nothing happens by itself until the next sign-in. */
  readonly isSignedOut: boolean;
  /** Only what the agent has changed. */
  readonly preferences: Partial<Preferences>;
  /** Only the keys that the agent has changed, by action; `null` is switched off. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** The agent has been told once that closing the window keeps Wrapkey in the tray. */
  readonly knowsTray: boolean;
  /** The fingerprint of the certificate that the agent has chosen, by the host that asks for one. */
  readonly clientCertificates: Readonly<Record<string, string>>;
}

export const noSettings: AgentSettings = {
  server: '',
  userName: '',
  kept: 'none',
  isSignedOut: false,
  preferences: {},
  keys: {},
  knowsTray: false,
  clientCertificates: {},
};
