import type { Preferences } from '../../contract/words/preferences';
import type { SignInMethod } from '../../contract/words/signIn';

/** The state that an agent wants once the call is over, chosen on one server. */
export interface AfterCallChoice {
  readonly server: string;
  readonly userId: string;
  readonly stateId: string;
  readonly chosenAtMs: number;
}

/** The number that an agent showed when dialling last, on one server. */
export interface CallerIdChoice {
  readonly server: string;
  readonly userId: string;
  readonly callerId: string;
}

/** What is kept between starts, unencrypted; so it never holds a password. */
export interface AgentSettings {
  readonly server: string;
  readonly userName: string;
  /** How this user signs in to this server automatically next time; for `password` the password is in the keychain. */
  readonly kept: SignInMethod | 'none';
  /** The agent has signed out, so nothing happens automatically until the next sign-in. */
  readonly isSignedOut: boolean;
  /** Only the preferences that the agent has changed. */
  readonly preferences: Partial<Preferences>;
  /** Only the keys that the agent has changed, by action; `null` is switched off. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** The agent has seen the note that closing the window keeps Wrapkey in the tray. */
  readonly knowsTray: boolean;
  /** The fingerprint of the client certificate that the agent chose, by the host that asks for one. */
  readonly clientCertificates: Readonly<Record<string, string>>;
  readonly afterCall: AfterCallChoice | null;
  /** At most one for each agent. */
  readonly callerIds: readonly CallerIdChoice[];
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
  afterCall: null,
  callerIds: [],
};
