/** Keys of the whole system, whatever program is in front. */
export interface GlobalKeys {
  /** False when the system or another program has it, or it is no accelerator. */
  take(accelerator: string, pressed: () => void): boolean;
  release(accelerator: string): void;
}
