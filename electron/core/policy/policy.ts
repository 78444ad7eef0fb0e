import * as z from 'zod';
import type { DispositionNode } from '../../contract/snapshot';
import { networkPolicy, serverPolicy, sessionPolicy, signInPolicy, updatesPolicy } from './connectionPolicy';
import { keysByAction, maskWord, somePreferences } from './policyWords';

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
  /** `auto`: the policy's `codes` when GWS has none. `gws`: never the policy's. `policy`: never GWS's. */
  source: z.enum(['auto', 'gws', 'policy']).default('auto'),
  codes: z.array(code).default([]),
  /** Names of codes to show first, in this order. */
  order: z.array(z.string()).default([]),
  colors: z.record(z.string(), color).default({}),
  /** After release each send is an event in reporting, so a choice waits this long for an undo. */
  undoAfterReleaseMs: z.int().min(0).max(60_000).default(3_000),
});

const userDataPolicy = z.strictObject({
  labels: z.record(z.string(), z.string()).default({}),
  /** Keys to show first, in this order. */
  order: z.array(z.string()).default([]),
  hidden: z.array(z.string()).default([]),
  masks: z.record(z.string(), maskWord).default({}),
});

const wrapUpPolicy = z.strictObject({
  /**
   * `off`: never asks. `optional`: asks, and can be put off. `mandatory`: cannot be put off. `timed`: asks for a time.
   * GWS's option `interaction.disposition.is-mandatory` makes any of them mandatory.
   */
  mode: z.enum(['off', 'optional', 'mandatory', 'timed']).default('optional'),
  /** Ask after consult calls too. */
  consult: z.boolean().default(false),
  /** Of `timed`: how long, how much more at a time, and how often. WCAG 2.2.1 asks for ten times. */
  seconds: z.int().min(5).max(14_400).default(60),
  extensionSeconds: z.int().min(20).max(3_600).default(30),
  extensions: z.int().min(0).max(100).default(10),
  /** When the time is up: the name of the code that is set, or `null` to put it off. */
  codeAtEnd: z.string().min(1).nullable().default(null),
});

/** `defaults` may be changed by the agent, `enforced` may not. */
const preferencesPolicy = z.strictObject({
  defaults: somePreferences.prefault({}),
  enforced: somePreferences.prefault({}),
});
const keysPolicy = z.strictObject({ defaults: keysByAction.default({}), enforced: keysByAction.default({}) });

const privacyPolicy = z.strictObject({
  /** Native notifications may lie on a locked or shared screen, so they do not name the caller unless this allows it. */
  callerInNotifications: z.boolean().default(false),
  /** What the log may hold of a number, a name or an address, by kind of fact: a word of Genesys's log filter. */
  log: z
    .strictObject({ default: maskWord.default('hide'), keys: z.record(z.string(), maskWord).default({}) })
    .prefault({}),
});

const retentionPolicy = z.strictObject({
  /** A choice that could not be delivered for so long is shown as given up. */
  outboxDays: z.int().min(1).max(90).default(7),
  /** What was chosen, and what came of it, is erased after so long. */
  ledgerDays: z.int().min(1).max(400).default(30),
});

export const policySchema = z.strictObject({
  server: serverPolicy.prefault({}),
  signIn: signInPolicy.prefault({}),
  session: sessionPolicy.prefault({}),
  network: networkPolicy.prefault({}),
  disposition: dispositionPolicy.prefault({}),
  userData: userDataPolicy.prefault({}),
  wrapUp: wrapUpPolicy.prefault({}),
  preferences: preferencesPolicy.prefault({}),
  keys: keysPolicy.prefault({}),
  privacy: privacyPolicy.prefault({}),
  retention: retentionPolicy.prefault({}),
  updates: updatesPolicy.prefault({}),
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
