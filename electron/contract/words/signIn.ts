export type SignInMethod = 'password' | 'singleSignOn';

/** `server` is what the agent typed: a host, or an address with or without scheme and path. */
export type SignInInput =
  | {
      readonly method: 'password';
      readonly server: string;
      readonly userName: string;
      /** Empty: use the kept password, see `SignInView.kept`. */
      readonly password: string;
      /** Save it in the system keychain, and sign in automatically from now on. */
      readonly keep: boolean;
    }
  /** The identity provider asks in its own window. `keep`: try without asking at the next start. */
  | { readonly method: 'singleSignOn'; readonly server: string; readonly keep: boolean };
