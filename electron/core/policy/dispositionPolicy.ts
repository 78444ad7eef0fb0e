import * as z from 'zod';
import type { DispositionNode } from '../../contract/disposition';
import { plainLine } from '../privacy/plainLine';

// The codes: where they come from, how they look, and how they are sent.

const color = z.enum(['green', 'amber', 'red', 'teal', 'violet', 'blue', 'grey']);

export interface PolicyCode {
  readonly name: string;
  readonly displayName?: string | undefined;
}

export interface PolicyFolder {
  readonly folder: string;
  readonly codes: readonly (PolicyCode | PolicyFolder)[];
}

const code: z.ZodType<PolicyCode | PolicyFolder> = z.lazy(() =>
  z.union([
    z.strictObject({ name: z.string().min(1), displayName: z.string().min(1).optional() }),
    z.strictObject({ folder: z.string().min(1), codes: z.array(code) }),
  ]),
);

export const dispositionPolicy = z.strictObject({
  address: z
    .enum(['auto', 'calls', 'device'])
    .default('auto')
    .meta({
      description:
        '`calls`: POST /me/calls/{id}. `device`: POST /me/devices/{id} (older GWS). `auto`: the first, then on 404 or ' +
        'statusCode 6 the second.',
      examples: ['device'],
    }),
  key: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      description:
        'User-data key of the disposition; without it the option `interaction.disposition.key-name` of GWS counts, else ' +
        'the own key of the server.',
      examples: ['CallResult'],
    }),
  source: z
    .enum(['auto', 'gws', 'policy'])
    .default('auto')
    .meta({
      description:
        'Where the codes come from. `auto`: from GWS, and from disposition.codes when GWS has none. `gws`: never from ' +
        'the policy. `policy`: never from GWS.',
      examples: ['policy'],
    }),
  codes: z
    .array(code)
    .default([])
    .meta({
      description: 'Codes as { "name", "displayName" } and folders as { "folder", "codes" }.',
      examples: [
        [
          { name: 'SOLVED', displayName: 'Solved' },
          { folder: 'Call back', codes: [{ name: 'CB_TODAY', displayName: 'Today' }] },
        ],
      ],
    }),
  order: z
    .array(z.string())
    .default([])
    .meta({
      description: 'Names of codes to show first in their folder, in this order.',
      examples: [['SOLVED', 'CB_TODAY']],
    }),
  colors: z
    .record(z.string(), color)
    .default({})
    .meta({
      description: 'Color by name of code: `green`, `amber`, `red`, `teal`, `violet`, `blue`, `grey`.',
      examples: [{ SOLVED: 'green' }],
    }),
  // After release each send is an event in reporting, so a choice waits this long for an undo.
  undoAfterReleaseMs: z
    .int()
    .min(0)
    .max(60_000)
    .default(3_000)
    .meta({
      description: 'How many milliseconds a choice after release waits for an undo before it is sent.',
      examples: [5_000],
    }),
  unansweredAfterRelease: z
    .enum(['ask', 'send'])
    .default('ask')
    .meta({
      description:
        'After two sends of a released call without an answer. `ask`: the agent decides about a third, since reports may ' +
        'count each. `send`: it is sent until there is an answer.',
      examples: ['send'],
    }),
});

/** The policy's codes as a tree, in the shape that the codes from GWS have. */
export function policyNodes({ codes }: z.infer<typeof dispositionPolicy>): readonly DispositionNode[] {
  return codes.map((entry, index) => node(entry, String(index)));
}

function node(entry: PolicyCode | PolicyFolder, path: string): DispositionNode {
  if ('folder' in entry) {
    const children = entry.codes.map((child, index) => node(child, `${path}.${String(index)}`));
    return { kind: 'folder', id: `policy:${path}`, displayName: plainLine(entry.folder), children };
  }
  return {
    kind: 'code',
    name: entry.name,
    // A label that shows nothing is no label.
    displayName: plainLine(entry.displayName ?? '') || plainLine(entry.name),
    color: null,
  };
}
