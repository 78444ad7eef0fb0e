import type { Preferences } from '../../contract/preferences';

/** The windows and the desktop around them. Only `focusPrompt` and `showMain` take the focus: the agent asked. */
export interface Desktop {
  showMain(): void;
  /** Puts the main window where it is seen, without the focus. False when the agent is at work in it. */
  raiseMain(): boolean;
  focusPrompt(): void;
  /** Gives the focus back to the program that had it. */
  leavePrompt(): void;
  /** The prompt has drawn itself so high, in CSS pixels. Whether it hangs from the top of the screen, and grows down. */
  fitPrompt(height: number): boolean;
  applyPreferences(preferences: Preferences): void;
  quit(): void;
}

export interface Clipboard {
  write(text: string): void;
}
