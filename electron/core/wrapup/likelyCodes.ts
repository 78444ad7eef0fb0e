import { mostLikelyCodes } from '../../rules/codeCounts';
import { breadthFirst } from '../../rules/codeTree';
import type { CodeNode } from '../gws/codeNode';
import type { DispositionEntry } from '../outbox/entry';
import { isSameOwner, type Owner } from '../session/owner';

/**
 * The codes this agent is most likely to want: most used on this queue, then most used overall, then in the order of
 * the tree. At most three names, none of them unused.
 */
export function likelyCodes(
  nodes: readonly CodeNode[],
  entries: Iterable<DispositionEntry>,
  call: { readonly owner: Owner; readonly dnis: string | null },
): readonly string[] {
  const onQueue = new Map<string, number>();
  const atAll = new Map<string, number>();
  for (const entry of entries) {
    const counts = isSameOwner(entry.owner, call.owner) && entry.action === 'set' && !isDropped(entry.state);
    if (!counts) continue;
    count(atAll, entry.name);
    if (call.dnis !== null && entry.dnis === call.dnis) count(onQueue, entry.name);
  }
  // Sorting is stable: equally used codes stay in the order of the tree.
  return breadthFirst(nodes)
    .map((code) => code.name)
    .filter((name) => atAll.has(name))
    .toSorted((left, right) => more(onQueue, left, right) || more(atAll, left, right))
    .slice(0, mostLikelyCodes);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function more(counts: ReadonlyMap<string, number>, left: string, right: string): number {
  return (counts.get(right) ?? 0) - (counts.get(left) ?? 0);
}

function isDropped(state: DispositionEntry['state']): boolean {
  return state === 'withdrawn' || state === 'superseded' || state === 'rejected';
}
