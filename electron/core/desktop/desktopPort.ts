import type { Preferences } from '../../contract/words/preferences';

/**
 * The windows and the desktop around them. Only `focusPrompt` and `showMain` take the focus, because the agent asked.
 */
export interface Desktop {
  showMain(): void;
  /** Shows the main window without giving it the focus. Returns false when the agent is already working in it. */
  raiseMain(): boolean;
  focusPrompt(): void;
  /** Returns the focus to the program that had it. */
  leavePrompt(): void;
  /**
   * Sets the drawn height of the prompt in CSS pixels. Returns whether it hangs from the top of the screen and grows
   * downwards.
   */
  fitPrompt(height: number): boolean;
  applyPreferences(preferences: Preferences): void;
  quit(): void;
}

export interface Clipboard {
  write(text: string): void;
}
