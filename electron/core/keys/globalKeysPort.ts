/** Keys that work whatever program is in front. */
export interface GlobalKeys {
  /** False when the system or another program owns the key, or it is not an accelerator. */
  take(accelerator: string, pressed: () => void): boolean;
  release(accelerator: string): void;
}
