import type { KeyboardLayout } from './altGrLayouts';

/** Keys that work whatever program is in front. */
export interface GlobalKeys {
  /** False when the system or another program owns the key, or it is not an accelerator. */
  take(accelerator: string, pressed: () => void): boolean;
  release(accelerator: string): void;
  /** The layouts that the user types with; empty when the system does not tell, or it does not matter there. */
  layouts(): Promise<readonly KeyboardLayout[]>;
  /** How long a key is held before it repeats itself, in milliseconds; `null`: the system does not tell. */
  repeatDelayMs(): Promise<number | null>;
}
