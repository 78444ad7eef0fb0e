import { createHash } from 'node:crypto';
import type { DispositionGroup } from '../../agents/dispositionGroup';
import { apiUrl } from '../../site';
import type { Site } from '../../site';
import { notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

/** Hierarchical dispositions: gws-protocol 7.4. */
interface Placed {
  readonly group: DispositionGroup;
  readonly id: string;
  readonly uri: string;
  readonly path: string;
  readonly parentUri: string | undefined;
}

type Resource = Readonly<Record<string, unknown>>;

export function dispositionGroups({ site, agent, query }: RequestContext): Answer {
  const type = query.get('type');
  const roots = agent.groupsEnabled && (type === null || type === 'dispositions') ? agent.dispositions : [];
  const placed = roots.map((group) => place(site, group, undefined));
  const depth = depthOf(query);
  return collection(query, {
    name: 'groups',
    items: placed.map((root) => groupResource(site, root, depth)),
    uris: placed.map(({ uri }) => uri),
  });
}

export function oneGroup({ site, agent, ids, query }: RequestContext): Answer {
  const found = findGroup(site, agent.groupsEnabled ? agent.dispositions : [], ids[0] ?? '');
  return found === undefined ? notFound('Group') : ok({ group: groupResource(site, found, depthOf(query)) });
}

export function groupDispositions({ site, agent, ids, query }: RequestContext): Answer {
  const found = findGroup(site, agent.groupsEnabled ? agent.dispositions : [], ids[0] ?? '');
  if (found === undefined) {
    return notFound('Group');
  }
  const items = dispositionResources(site, found);
  return collection(query, { name: 'dispositions', items, uris: items.map((item) => String(item['uri'])) });
}

/** `*` shows the first level, `**` the whole tree. */
function depthOf(query: URLSearchParams): number {
  const wanted = (query.get('subresources') ?? '').split(',');
  if (wanted.includes('**')) {
    return Number.POSITIVE_INFINITY;
  }
  return wanted.some((name) => name !== '') ? 1 : 0;
}

function place(site: Site, group: DispositionGroup, parent: Placed | undefined): Placed {
  const id = groupId(parent, group);
  return {
    group,
    id,
    uri: `${apiUrl(site)}/groups/${id}`,
    path: `/groups/${id}`,
    parentUri: parent?.uri,
  };
}

/** The id is derived from the place in the tree, in the form that GWS uses. */
function groupId(parent: Placed | undefined, group: DispositionGroup): string {
  const hex = createHash('sha256')
    .update(`${parent?.id ?? ''}/${group.name}`)
    .digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `1-${parts.join('-')}`;
}

function groupResource(site: Site, placed: Placed, depth: number): Resource {
  const { group, id, uri, path, parentUri } = placed;
  const children = group.groups ?? [];
  return {
    id,
    name: group.name,
    displayName: group.displayName ?? group.name,
    type: 'dispositions',
    contains: ['dispositions'],
    defaultGroup: group.defaultGroup ?? false,
    ...(parentUri === undefined ? {} : { parentUri }),
    uri,
    path,
    ...(depth > 0
      ? {
          dispositions: dispositionResources(site, placed),
          groups: children.map((child) => groupResource(site, place(site, child, placed), depth - 1)),
        }
      : {}),
  };
}

function dispositionResources(site: Site, { group, id, uri }: Placed): readonly Resource[] {
  return group.dispositions.map(({ name, displayName }) => ({
    name,
    displayName,
    parentUri: uri,
    uri: `${apiUrl(site)}/groups/${id}/dispositions/${encodeURIComponent(name)}`,
    path: `/groups/${id}/dispositions/${encodeURIComponent(name)}`,
  }));
}

function findGroup(site: Site, roots: readonly DispositionGroup[], id: string): Placed | undefined {
  const everywhere = (groups: readonly DispositionGroup[], parent: Placed | undefined): readonly Placed[] =>
    groups.flatMap((group) => {
      const placed = place(site, group, parent);
      return [placed, ...everywhere(group.groups ?? [], placed)];
    });
  return everywhere(roots, undefined).find((placed) => placed.id === id);
}
