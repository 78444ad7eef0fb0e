import type { Work } from '../kernel/slices';
import { fieldOf, listOf, textOf } from './anyShape';
import { bounds } from './bounds';
import { CodeReader, noCodesRead, type FoundFolder, type ReadCodes } from './codeReader';
import type { GwsBody } from './envelope';
import { plainReading, type Reading } from './reading';

// GET /groups?type=dispositions (gws-protocol section 7.4): groups are business attributes and their folders.

interface Group extends FoundFolder {
  readonly isDefault: boolean;
  readonly ids: readonly string[];
  readonly parent: string | null;
  readonly folders: Group[];
  /** It is inside another group. */
  readonly isNested: boolean;
}

/**
 * The tree of the attribute that the options name: the group marked as default, else the one of that name. Empty when
 * GWS has neither, because its groups may then hold only codes of other media.
 */
export function* parseDispositionGroups(
  body: GwsBody,
  attribute: string,
  reading: Reading = plainReading,
): Work<ReadCodes> {
  const { groups, leftOut } = readGroups(listOf(body, 'groups'));
  const roots = withFlatOnes(groups);
  const root = roots.find((one) => one.name === attribute) ?? roots.find((one) => one.isDefault);
  return root === undefined ? noCodesRead : yield* new CodeReader(reading, leftOut).read(root);
}

/** All groups, each after its parent. Not recursive, because a server could nest them without end. */
function readGroups(list: readonly unknown[]): { readonly groups: readonly Group[]; readonly leftOut: number } {
  const waiting: { readonly raw: unknown; readonly within: Group | null }[] = list.map((raw) => ({
    raw,
    within: null,
  }));
  const groups: Group[] = [];
  let index = 0;
  for (; index < waiting.length && index < bounds.folders; index += 1) {
    const { raw, within } = waiting[index] ?? { raw: null, within: null };
    const group = readGroup(raw, within);
    if (group === null) continue;
    groups.push(group);
    within?.folders.push(group);
    for (const child of listOf(raw, 'groups')) waiting.push({ raw: child, within: group });
  }
  return { groups, leftOut: waiting.length - index };
}

function readGroup(raw: unknown, within: Group | null): Group | null {
  const name = textOf(raw, 'name') ?? textOf(raw, 'displayName');
  if (name === null) return null;
  const ids = ['uri', 'path', 'id'].map((field) => textOf(raw, field) ?? '').filter((id) => id !== '');
  return {
    name,
    displayName: fieldOf(raw, 'displayName'),
    isDefault: fieldOf(raw, 'defaultGroup') === true,
    ids,
    id: ids[0] ?? `${within?.id ?? ''}/${name}`,
    parent: textOf(raw, 'parentPath') ?? textOf(raw, 'parentUri'),
    codes: listOf(raw, 'dispositions'),
    folders: [],
    isNested: within !== null,
  };
}

/**
 * Folders come nested, or beside their parent with a parentUri; the latter are moved into it. Returns the groups
 * without a parent.
 */
function withFlatOnes(groups: readonly Group[]): readonly Group[] {
  const byId = new Map<string, Group>();
  for (const group of groups) for (const id of group.ids.map(withoutSlash)) if (!byId.has(id)) byId.set(id, group);
  return groups
    .filter(({ isNested }) => !isNested)
    .filter((group) => {
      const parent = group.parent === null ? null : named(group.parent, byId);
      if (parent === null || parent === group) return true;
      parent.folders.push(group);
      return false;
    });
}

/** Twice as many as the path of a group has. */
const mostSlashes = 8;

/** Hosts and prefixes may differ, so a match at the end of the address counts too. */
function named(parent: string, byId: ReadonlyMap<string, Group>): Group | null {
  if (parent.length > bounds.addressLength) return null;
  const ends: string[] = [];
  for (let at = parent.lastIndexOf('/'); at > 0 && ends.length < mostSlashes; at = parent.lastIndexOf('/', at - 1)) {
    ends.push(parent.slice(at + 1));
  }
  for (const end of [withoutSlash(parent), ...ends.toReversed()]) {
    const found = byId.get(end);
    if (found !== undefined) return found;
  }
  return null;
}

function withoutSlash(id: string): string {
  return id.startsWith('/') ? id.slice(1) : id;
}
