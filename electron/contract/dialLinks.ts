import type { CommandList, Outcome } from './command';

/** A link to a number (tel:, callto:, sip:, wrapkey:) that another program has handed over. */
export interface DialLinkView {
  readonly id: string;
  /** `blocked`: the policy does not let links call this number. */
  readonly asks:
    | { readonly kind: 'number'; readonly number: string }
    | { readonly kind: 'blocked' }
    | { readonly kind: 'notANumber' };
}

export interface DialLinksView {
  /** The dial dialog shows it, once somebody is signed in. */
  readonly shown: DialLinkView | null;
  /** It waits until the agent asks for it, or signs in. */
  readonly waiting: DialLinkView | null;
}

export interface DialLinksCommands {
  readonly showDialLink: {
    readonly input: { readonly id: string };
    readonly output: Outcome<null, { readonly code: 'notWaiting' }>;
  };
  readonly closeDialLink: {
    readonly input: { readonly id: string };
    readonly output: Outcome<null, never>;
  };
}

export const dialLinksCommands: CommandList<DialLinksCommands> = {
  showDialLink: 'withInput',
  closeDialLink: 'withInput',
};
