import type { CallAction } from '../contract/words/callControl';

const jointActions: ReadonlySet<string> = new Set<CallAction>(['swap', 'completeTransfer', 'completeConference']);

/** It is about both calls of a consultation; GWS lists it for either (gws-protocol 5.4). */
export function isAboutBothCalls(name: string): boolean {
  return jointActions.has(name);
}
