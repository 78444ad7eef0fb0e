import type { DispositionNode } from '../../contract/snapshot';
import { breadthFirst } from '../dispositions/codeTree';
import type { Owner } from '../dispositions/entry';
import { isSameOwner } from '../dispositions/entry';
import type { Entries } from '../dispositions/outboxEntries';

/** One for each key cap of a small prompt, without the need to read. */
const shownCodes = 8;
/** A choice on the same queue says more about this call than the agent's habits elsewhere. */
const queueWeight = 3;

/**
 * The codes that this agent is most likely to want: most used on this queue, then most used at all, then in the order
 * of the tree. Names, eight at most.
 */
export function likelyCodes(
  nodes: readonly DispositionNode[],
  entries: Entries,
  call: { readonly owner: Owner; readonly dnis: string | null },
): readonly string[] {
  const scores = new Map<string, number>();
  for (const entry of entries) {
    const counts = isSameOwner(entry.owner, call.owner) && entry.action === 'set' && !isDropped(entry.state);
    if (!counts) continue;
    const weight = call.dnis !== null && entry.dnis === call.dnis ? queueWeight : 1;
    scores.set(entry.name, (scores.get(entry.name) ?? 0) + weight);
  }
  // Sorting is stable: codes that were used equally stay in the order of the tree.
  return breadthFirst(nodes)
    .map((code) => code.name)
    .toSorted((left, right) => (scores.get(right) ?? 0) - (scores.get(left) ?? 0))
    .slice(0, shownCodes);
}

function isDropped(state: Entries[number]['state']): boolean {
  return state === 'withdrawn' || state === 'superseded' || state === 'rejected';
}
