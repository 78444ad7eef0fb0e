import * as z from 'zod';
import type { CodeNode } from '../gws/codeNode';
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
      examples: ['device'],
    }),
  key: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['CallResult'],
    }),
  source: z
    .enum(['auto', 'gws', 'policy'])
    .default('auto')
    .meta({
      examples: ['policy'],
    }),
  codes: z
    .array(code)
    .default([])
    .meta({
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
      examples: [['SOLVED', 'CB_TODAY']],
    }),
  colors: z
    .record(z.string(), color)
    .default({})
    .meta({
      examples: [{ SOLVED: 'green' }],
    }),
  confirm: z
    .array(z.string())
    .default([])
    .meta({
      examples: [['FRAUD']],
    }),
  needsNote: z
    .array(z.string())
    .default([])
    .meta({
      examples: [['REFERRED']],
    }),
  needsField: z
    .record(z.string(), z.string())
    .default({})
    .meta({
      examples: [{ REFUND: 'OrderNumber' }],
    }),
  callback: z
    .array(z.string())
    .default([])
    .meta({
      examples: [['CB_TODAY']],
    }),
  callbackKey: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['CallbackTime'],
    }),
  // After release each send is an event in reporting, so a choice first waits this long for an undo.
  undoAfterReleaseMs: z
    .int()
    .min(0)
    .max(60_000)
    .default(3_000)
    .meta({
      examples: [5_000],
    }),
  unansweredAfterRelease: z
    .enum(['ask', 'send'])
    .default('ask')
    .meta({
      examples: ['send'],
    }),
});

/** The policy's codes as a tree, in the same form as the codes from GWS. */
export function policyNodes({ codes }: z.infer<typeof dispositionPolicy>): readonly CodeNode[] {
  return codes.map((entry, index) => node(entry, String(index)));
}

function node(entry: PolicyCode | PolicyFolder, path: string): CodeNode {
  if ('folder' in entry) {
    const children = entry.codes.map((child, index) => node(child, `${path}.${String(index)}`));
    return { kind: 'folder', id: `policy:${path}`, displayName: plainLine(entry.folder), children };
  }
  return {
    kind: 'code',
    name: entry.name,
    // An invisible label does not count as a label.
    displayName: plainLine(entry.displayName ?? '') || plainLine(entry.name),
  };
}
