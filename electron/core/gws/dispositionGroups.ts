import * as z from 'zod';
import type { DispositionNode } from '../../contract/snapshot';
import { plainLine } from '../privacy/plainLine';
import type { GwsBody } from './envelope';

// GET /groups?type=dispositions (gws-protocol section 7.4): groups are business attributes and their folders.

interface Group {
  readonly name: string;
  readonly displayName: string;
  readonly isDefault: boolean;
  readonly ids: readonly string[];
  readonly parent: string | null;
  readonly codes: readonly DispositionNode[];
  readonly groups: readonly Group[];
}

const text = z.string().nullish().catch(null);

const disposition = z.looseObject({ name: z.string().min(1), displayName: text });

const group = z.looseObject({
  id: text,
  name: text,
  displayName: text,
  defaultGroup: z.boolean().nullish().catch(null),
  uri: text,
  path: text,
  parentUri: text,
  parentPath: text,
  dispositions: z.array(z.unknown()).nullish().catch(null),
  groups: z.array(z.unknown()).nullish().catch(null),
});

/**
 * The tree of the attribute that the options name: the group marked as default, else the one of that name.
 * Empty when GWS has neither: its groups may hold the codes of other media only.
 */
export function parseDispositionGroups(body: GwsBody, attribute: string): readonly DispositionNode[] {
  const list = body['groups'];
  if (!Array.isArray(list)) return [];
  const groups = list.flatMap((item: unknown) => readGroup(item) ?? []);
  const roots = groups.filter((one) => findParent(groups, one) === null);
  const root = roots.find((one) => one.name === attribute) ?? roots.find((one) => one.isDefault);
  return root === undefined ? [] : children(root, groups, new Set());
}

function readGroup(item: unknown): Group | null {
  const parsed = group.safeParse(item);
  if (!parsed.success) return null;
  const one = parsed.data;
  const name = one.name ?? one.displayName ?? null;
  if (name === null) return null;
  return {
    name,
    displayName: plainLine(one.displayName ?? name),
    isDefault: one.defaultGroup === true,
    ids: [one.uri, one.path, one.id].flatMap((id) => (id === null || id === undefined || id === '' ? [] : id)),
    parent: one.parentPath ?? one.parentUri ?? null,
    codes: (one.dispositions ?? []).flatMap(readCode),
    groups: (one.groups ?? []).flatMap((child) => readGroup(child) ?? []),
  };
}

function readCode(item: unknown): DispositionNode[] {
  const parsed = disposition.safeParse(item);
  if (!parsed.success) return [];
  const { name, displayName } = parsed.data;
  return [{ kind: 'code', name, displayName: plainLine(displayName ?? name), color: null }];
}

// Folders come nested, or beside their parent with a parentUri.
function children(parent: Group, all: readonly Group[], seen: ReadonlySet<Group>): readonly DispositionNode[] {
  const path = new Set([...seen, parent]);
  const folders = [...parent.groups, ...all.filter((one) => findParent(all, one) === parent)]
    .filter((one) => !path.has(one))
    .map((folder, index): DispositionNode => ({
      kind: 'folder',
      id: folder.ids[0] ?? `${parent.name}/${folder.name}/${String(index)}`,
      displayName: folder.displayName,
      children: children(folder, all, path),
    }));
  return [...parent.codes, ...folders];
}

function findParent(all: readonly Group[], child: Group): Group | null {
  const { parent } = child;
  if (parent === null) return null;
  return all.find((one) => one !== child && one.ids.some((id) => id === parent || parent.endsWith(id))) ?? null;
}
