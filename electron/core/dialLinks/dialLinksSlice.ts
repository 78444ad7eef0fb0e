import type { Owner } from '../session/owner';

/** A link to a number, as it came. */
export interface DialLink {
  readonly id: string;
  readonly link: string;
  /** It came while nobody was signed in, and is to be shown as soon as somebody is and has no call. */
  readonly isForSignIn: boolean;
  /** The agent to whose window it came; `null`: there was none. */
  readonly owner: Owner | null;
}

export interface DialLinksSlice {
  /** The link whose number the dial dialog shows. It stays until the agent closes the dialog. */
  readonly shownLink: DialLink | null;
  /** The newest link that came while another was shown, or during a call or a wrap-up. */
  readonly waitingLink: DialLink | null;
}

export const noDialLinks: DialLinksSlice = { shownLink: null, waitingLink: null };
