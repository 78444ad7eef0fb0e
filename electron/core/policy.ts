import * as z from 'zod';
import type { DispositionNode } from '../contract/snapshot';

// What an administrator may set. Every field has a default, so an empty policy is a whole one.

const color = z.enum(['green', 'amber', 'red', 'teal', 'violet', 'blue', 'grey']);

interface PolicyCode {
  readonly name: string;
  readonly displayName?: string | undefined;
}

interface PolicyFolder {
  readonly folder: string;
  readonly codes: readonly (PolicyCode | PolicyFolder)[];
}

const code: z.ZodType<PolicyCode | PolicyFolder> = z.lazy(() =>
  z.union([
    z.strictObject({ name: z.string().min(1), displayName: z.string().min(1).optional() }),
    z.strictObject({ folder: z.string().min(1), codes: z.array(code) }),
  ]),
);

const dispositionPolicy = z.strictObject({
  /** `calls`: POST /me/calls/{id}; `device`: POST /me/devices/{id} (older GWS); `auto`: the first, then the second. */
  address: z.enum(['auto', 'calls', 'device']).default('auto'),
  /** The user-data key; GWS's own option `interaction.disposition.key-name` is used when this is absent. */
  key: z.string().min(1).nullable().default(null),
  /** Used when GWS has no codes. */
  codes: z.array(code).default([]),
  colors: z.record(z.string(), color).default({}),
  /** After release each send is an event in reporting, so a choice waits this long for an undo. */
  undoAfterReleaseMs: z.int().min(0).max(60_000).default(3_000),
});

const userDataPolicy = z.strictObject({
  labels: z.record(z.string(), z.string()).default({}),
  /** Keys to show first, in this order. */
  order: z.array(z.string()).default([]),
  hidden: z.array(z.string()).default([]),
  /** Per key, a word of Genesys's log filter: `hide`, `hide-first,n`, `hide-last,n`, `unhide-first,n`, `unhide-last,n`. */
  masks: z.record(z.string(), z.string().regex(/^(hide|(hide|unhide)-(first|last),\d+)$/)).default({}),
});

export const policySchema = z.strictObject({
  server: z.string().nullable().default(null),
  disposition: dispositionPolicy.prefault({}),
  userData: userDataPolicy.prefault({}),
});

export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});

/** The policy's codes as a tree, in the shape that the codes from GWS have. */
export function policyNodes(policy: Policy): readonly DispositionNode[] {
  return policy.disposition.codes.map((entry, index) => node(entry, String(index)));
}

function node(entry: PolicyCode | PolicyFolder, path: string): DispositionNode {
  if ('folder' in entry) {
    const children = entry.codes.map((child, index) => node(child, `${path}.${String(index)}`));
    return { kind: 'folder', id: `policy:${path}`, displayName: entry.folder, children };
  }
  return {
    kind: 'code',
    name: entry.name,
    displayName: entry.displayName ?? entry.name,
    color: null,
  };
}
