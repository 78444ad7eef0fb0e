/** How a single sign-on window can end without a session. */
export type SingleSignOnEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'left'; readonly host: string }
  | { readonly kind: 'failed'; readonly host: string };

export interface SingleSignOnRequest {
  /** A page of the server that redirects unknown users to the identity provider. */
  readonly url: string;
  /** Hosts the window may visit besides the server; `*.example.com` means every host below. */
  readonly hosts: readonly string[];
  /** Nobody asked for it: the window stays hidden, even when input would be needed. */
  readonly isHidden: boolean;
}

export interface SingleSignOnEvents {
  /** The window has returned to the server, so there may be a session now. Repeated for every page. */
  returned(): void;
  /** No event follows. */
  ended(end: SingleSignOnEnd): void;
}

/** A browser window for the identity provider. It shares the cookies of `HttpPort`. */
export interface SingleSignOn {
  /** Returns a function that closes the window without calling `ended`. No event comes before it returns. */
  open(request: SingleSignOnRequest, events: SingleSignOnEvents): () => void;
}
