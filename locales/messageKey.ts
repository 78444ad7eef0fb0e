import type { desktopMessages, windowMessages } from './english';

/** `notice.more` for `{ "notice": { "more": "…" } }`. */
type Paths<Messages> = {
  [Name in keyof Messages & string]: Messages[Name] extends string ? Name : `${Name}.${Paths<Messages[Name]>}`;
}[keyof Messages & string];

/** Names a message of the windows. */
export type MessageKey = Paths<typeof windowMessages>;

/** Names a message of the main process. */
export type DesktopKey = Paths<typeof desktopMessages>;
