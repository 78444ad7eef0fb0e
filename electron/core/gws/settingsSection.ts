import { fieldOf, isObject } from './anyShape';

export type Values = Readonly<Record<string, unknown>>;

/**
 * The values of one section of the settings, only those with a name that `isWanted`: a server may send any number. Both
 * forms of gws-protocol 7.3: a map of sections, or a list of them. `null`: there is no such section.
 */
export function sectionOf(settings: unknown, section: string, isWanted: (name: string) => boolean): Values | null {
  const content = Array.isArray(settings) ? ofList(settings, section) : fieldOf(settings, section);
  if (Array.isArray(content)) return valuesOf(content, isWanted);
  if (!isObject(content)) return null;
  return Object.fromEntries(Object.keys(content).flatMap((name) => (isWanted(name) ? [[name, content[name]]] : [])));
}

/** The values of a list of pairs, as `GET /me/settings/{group}` answers. */
export function valuesOf(pairs: readonly unknown[], isWanted: (name: string) => boolean): Values {
  const values = pairs.flatMap((pair): readonly (readonly [string, unknown])[] => {
    const name = fieldOf(pair, 'name');
    return typeof name === 'string' && isWanted(name) ? [[name, fieldOf(pair, 'value')]] : [];
  });
  return Object.fromEntries(values);
}

function ofList(list: readonly unknown[], section: string): unknown {
  return list
    .filter((one) => fieldOf(one, 'name') === section)
    .map((one) => fieldOf(one, 'settings'))
    .find((content) => Array.isArray(content) || isObject(content));
}
