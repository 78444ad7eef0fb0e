import { findCall } from '../calls/callList';
import { callName } from '../calls/callName';
import type { CallsSlice } from '../calls/callsSlice';
import type { PolicySlice } from '../policy/policySlice';
import { filledSnippet } from './filledSnippet';
import type { FilledSnippet } from './snippet';
import type { SnippetBook } from './snippetBook';

/** The snippets, filled in for one call. Of a call that is not known any more every key is missing. */
export class SnippetOffer {
  constructor(
    private readonly host: { readonly state: CallsSlice & PolicySlice },
    private readonly book: Pick<SnippetBook, 'all'>,
  ) {}

  async forCall(callId: string): Promise<readonly FilledSnippet[]> {
    const { own, given } = await this.book.all();
    const names = new Set(own.map(({ name }) => name));
    const all = [...own, ...given.filter(({ name }) => !names.has(name))];
    const { calls, policy } = this.host.state;
    const call = findCall(calls, callId);
    const userData = call?.userData ?? {};
    const number = call === null ? '' : callName(call, policy.userData).shownNumber;
    return all
      .map((snippet) => filledSnippet(snippet, { userData, number }, policy.userData))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  }
}
