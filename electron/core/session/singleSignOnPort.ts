/** What has become of a window of single sign-on, beside a session. */
export type SingleSignOnEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'left'; readonly host: string }
  | { readonly kind: 'failed'; readonly host: string };

export interface SingleSignOnRequest {
  /** A page of the server that sends whoever is not signed in to the identity provider. */
  readonly url: string;
  /** Where the window may go beside the server: host names, `*.example.com` for every host below. */
  readonly hosts: readonly string[];
  /** Nobody asked for it: it stays hidden, and whoever would have to type something is not asked. */
  readonly isHidden: boolean;
}

export interface SingleSignOnEvents {
  /** The window has come back to the server: there may be a session now. Comes again with every page. */
  returned(): void;
  /** Nothing follows. */
  ended(end: SingleSignOnEnd): void;
}

/** A browser's window for the identity provider. It shares the cookies of `HttpPort`. */
export interface SingleSignOn {
  /** Returns how to close it; `ended` is not told then. No event comes before it has returned. */
  open(request: SingleSignOnRequest, events: SingleSignOnEvents): () => void;
}
