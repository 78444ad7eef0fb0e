import type { CallAction } from './callControl';

export type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Keys for the call. `hold` also retrieves, `mute` also unmutes, and `pauseRecording` also resumes. */
export const callKeys = ['answer', 'hold', 'mute', 'hangUp', 'pauseRecording'] as const;
export type CallKey = (typeof callKeys)[number];

/** Keys for the agent's state. `ready`: Ready or Not Ready. `breakAfterCall`: a break, once the call is over. */
export const stateKeys = ['ready', 'breakAfterCall'] as const;
export type StateKey = (typeof stateKeys)[number];

/** What a global key does. `code1` to `code9`: sets the code with that number. `code:NAME`: sets the code of that name. */
export type KeyAction = `code${Digit}` | `code:${string}` | 'focusPrompt' | 'undo' | 'extend' | CallKey | StateKey;

/** What keys and tray can do to a call. */
export type KeyedCallAction = Extract<
  CallAction,
  'answer' | 'hold' | 'retrieve' | 'mute' | 'unmute' | 'hangUp' | 'pauseRecording' | 'resumeRecording'
>;
