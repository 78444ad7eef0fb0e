import type { DialLinksView, DialLinkView } from '../../contract/dialLinks';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { linkedNumber } from './dialLink';
import type { DialLink, DialLinksSlice } from './dialLinksSlice';

export function dialLinksView(state: AgentSlice & PolicySlice & DialLinksSlice): DialLinksView {
  const view = (link: DialLink | null): DialLinkView | null =>
    link === null ? null : { id: link.id, asks: linkedNumber(state, link.link) };
  return { shown: view(state.shownLink), waiting: view(state.waitingLink) };
}
