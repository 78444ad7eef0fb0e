import * as z from 'zod';
import type { DispositionNode } from '../../contract/snapshot';
import { plainLine } from '../privacy/plainLine';
import type { GwsBody } from './envelope';

// GET /internal-api/contact-center?subresources=businessAttributes (gws-protocol section 7.3).

const text = z.string().nullish().catch(null);

const value = z.looseObject({ name: z.string().min(1), displayName: text, values: z.unknown().optional() });
const attribute = z.looseObject({ name: z.string(), values: z.array(z.unknown()).nullish().catch(null) });

/** The values of the named attribute as codes; empty when GWS does not have it. */
export function parseBusinessAttribute(body: GwsBody, name: string): readonly DispositionNode[] {
  for (const item of attributeList(body)) {
    const parsed = attribute.safeParse(item);
    if (parsed.success && parsed.data.name === name) return nodes(parsed.data.values ?? [], name);
  }
  return [];
}

// Newer servers wrap the list in `resources`, older ones do not.
function attributeList(body: GwsBody): readonly unknown[] {
  const resources = z.looseObject({ businessAttributes: z.array(z.unknown()) }).safeParse(body['resources'] ?? body);
  return resources.success ? resources.data.businessAttributes : [];
}

function nodes(values: readonly unknown[], parent: string): readonly DispositionNode[] {
  return values.flatMap((item): readonly DispositionNode[] => {
    const parsed = value.safeParse(item);
    if (!parsed.success) return [];
    const { name, displayName, values: inner } = parsed.data;
    const label = plainLine(displayName ?? name);
    if (Array.isArray(inner) && inner.length > 0) {
      const id = `${parent}/${name}`;
      return [{ kind: 'folder', id, displayName: label, children: nodes(inner, id) }];
    }
    return [{ kind: 'code', name, displayName: label, color: null }];
  });
}
