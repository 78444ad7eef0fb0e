/** A wrap-up has begun. `who` is `null`, and `subtitle` empty, unless the policy allows the caller in notifications. */
export interface WrapUpNotification {
  readonly callId: string;
  readonly who: string | null;
  readonly subtitle: string;
  readonly isMandatory: boolean;
  /** For its buttons, on systems that have them. */
  readonly codes: readonly { readonly name: string; readonly displayName: string }[];
}

export interface SignedOutNotification {
  /** The agent is on a call. */
  readonly hasCall: boolean;
}

export interface Notifier {
  /** Replaces an earlier notification for the same call. */
  show(notification: WrapUpNotification): void;
  close(callId: string): void;
  /** The server has signed the agent out, and only the agent can sign in again. Stays on the screen until closed. */
  showSignedOut(notification: SignedOutNotification): void;
  closeSignedOut(): void;
  /** Someone else may use this machine next. */
  closeAll(): void;
}
