/** `who`: `null` unless the policy allows the caller in notifications. */
export interface CallbackNotification {
  readonly id: string;
  readonly who: string | null;
}

export interface CallbackNotifier {
  /** It is due. Stays on the screen until closed. */
  showCallback(notification: CallbackNotification): void;
  closeCallback(id: string): void;
}
