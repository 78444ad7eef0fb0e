/** A wrap-up has begun. `who` is `null` unless the policy allows the caller in notifications. */
export interface WrapUpNotification {
  readonly callId: string;
  readonly who: string | null;
  readonly isMandatory: boolean;
  /** For its buttons, where the system has them. */
  readonly codes: readonly { readonly name: string; readonly displayName: string }[];
}

export interface SignedOutNotification {
  /** In the middle of a call. */
  readonly hasCall: boolean;
}

export interface Notifier {
  /** Takes the place of an earlier one for the same call. */
  show(notification: WrapUpNotification): void;
  close(callId: string): void;
  /** The server has signed the agent out, and only the agent can sign in again. Stays on the screen until it is closed. */
  showSignedOut(notification: SignedOutNotification): void;
  closeSignedOut(): void;
  /** The next person at this machine is somebody else. */
  closeAll(): void;
}
