import { ok } from './answer';
import type { Answer } from './answer';

interface Listed {
  readonly name: string;
  readonly items: readonly unknown[];
  readonly uris: readonly string[];
}

/** gws-protocol 1.3: full objects with `fields`, addresses without. */
export function collection(query: URLSearchParams, { name, items, uris }: Listed): Answer {
  return query.has('fields') ? ok({ [name]: items }) : ok({ uris });
}

/** `subresources=a,b`, `*` or `**` (gws-protocol 1.2). */
export function wantsSubresource(query: URLSearchParams, name: string): boolean {
  const wanted = (query.get('subresources') ?? '').split(',').map((part) => part.trim());
  return wanted.includes(name) || wanted.includes('*') || wanted.includes('**');
}
