import { isSameOwner, type Owner } from '../session/owner';
import type { Target } from './target';

/** A target that an agent has called, or marked as a favourite. */
export interface KnownTarget extends Target {
  readonly owner: Owner;
  readonly isFavourite: boolean;
  /** `null`: never called. */
  readonly calledAtMs: number | null;
}

/** Far more than anybody reads, of all agents who use this computer together. */
const mostKnown = 1_000;
export const mostFavourites = 100;

/** `isSame`: the same number, however it is written. */
export type IsSame = (one: string, other: string) => boolean;

/** The target has been called; of the agent's others, the newest `most` stay, and the favourites. */
export function withCalled(
  known: readonly KnownTarget[],
  called: { readonly owner: Owner; readonly target: Target; readonly atMs: number; readonly most: number },
  isSame: IsSame,
): readonly KnownTarget[] {
  const { owner, target, atMs, most } = called;
  const before = find(known, { owner, target }, isSame);
  // A number that was typed is still that of the name it is known by.
  const { name, kind } = before !== null && target.name === target.number ? before : target;
  const isFavourite = before?.isFavourite === true;
  const own: KnownTarget = { name, kind, number: target.number, owner, isFavourite, calledAtMs: atMs };
  const others = known.filter((one) => one !== before);
  const kept = new Set(recentOf([...others, own], owner).slice(0, most));
  return bounded([...others, own].filter((one) => one.isFavourite || !isSameOwner(one.owner, owner) || kept.has(one)));
}

export function withFavourite(
  known: readonly KnownTarget[],
  { owner, target, isFavourite }: { readonly owner: Owner; readonly target: Target; readonly isFavourite: boolean },
  isSame: IsSame,
): readonly KnownTarget[] {
  const before = find(known, { owner, target }, isSame);
  const others = known.filter((one) => one !== before);
  if (!isFavourite && (before?.calledAtMs ?? null) === null) return others;
  // The name under which it was found now is newer.
  const { name, number, kind } = target;
  return bounded([...others, { name, number, kind, owner, isFavourite, calledAtMs: before?.calledAtMs ?? null }]);
}

/** By name. */
export function favouritesOf(known: readonly KnownTarget[], owner: Owner): readonly KnownTarget[] {
  return known
    .filter((one) => one.isFavourite && isSameOwner(one.owner, owner))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Newest first. */
export function recentOf(known: readonly KnownTarget[], owner: Owner): readonly KnownTarget[] {
  return known
    .filter((one) => one.calledAtMs !== null && isSameOwner(one.owner, owner))
    .toSorted((one, other) => (other.calledAtMs ?? 0) - (one.calledAtMs ?? 0));
}

interface Wanted {
  readonly owner: Owner;
  readonly target: Target;
}

function find(known: readonly KnownTarget[], { owner, target }: Wanted, isSame: IsSame): KnownTarget | null {
  return known.find((one) => isSameOwner(one.owner, owner) && isSame(one.number, target.number)) ?? null;
}

function bounded(known: readonly KnownTarget[]): readonly KnownTarget[] {
  return known.slice(-mostKnown);
}
