import * as z from 'zod';
import { networkPolicy, serverPolicy, sessionPolicy, signInPolicy, updatesPolicy } from './connectionPolicy';
import { dispositionPolicy } from './dispositionPolicy';
import { keysByAction, maskWord, somePreferences } from './policyWords';

// What an administrator may set. Every field has a default, so an empty policy is a whole one.

const userDataPolicy = z.strictObject({
  labels: z
    .record(z.string(), z.string())
    .default({})
    .meta({ description: 'Label by user-data key.', examples: [{ CustomerSegment: 'Segment' }] }),
  order: z
    .array(z.string())
    .default([])
    .meta({ description: 'User-data keys to show first, in this order.', examples: [['CustomerSegment']] }),
  hidden: z
    .array(z.string())
    .default([])
    .meta({ description: 'User-data keys that never reach the window.', examples: [['InternalRouting']] }),
  masks: z
    .record(z.string(), maskWord)
    .default({})
    .meta({
      description: 'Mask by user-data key: `hide`, `hide-first,n`, `hide-last,n`, `unhide-first,n`, `unhide-last,n`.',
      examples: [{ AccountNumber: 'unhide-last,4' }],
    }),
});

const wrapUpPolicy = z.strictObject({
  mode: z
    .enum(['off', 'optional', 'mandatory', 'timed'])
    .default('optional')
    .meta({
      description:
        '`off`: never asks for a code after a call. `optional`: asks, and can be put off. `mandatory`: cannot be put ' +
        'off. `timed`: asks for a time. The option `interaction.disposition.is-mandatory` of GWS makes any of them ' +
        'mandatory.',
      examples: ['mandatory'],
    }),
  consult: z
    .boolean()
    .default(false)
    .meta({ description: 'Asks after consult calls too.', examples: [true] }),
  seconds: z
    .int()
    .min(5)
    .max(14_400)
    .default(60)
    .meta({
      description: 'Of `timed`: how many seconds there are.',
      examples: [90],
    }),
  extensionSeconds: z
    .int()
    .min(20)
    .max(3_600)
    .default(30)
    .meta({
      description: 'Of `timed`: how many seconds more at a time.',
      examples: [60],
    }),
  extensions: z
    .int()
    .min(0)
    .max(100)
    .default(10)
    .meta({
      description: 'Of `timed`: how often there may be more. WCAG 2.2.1 asks for ten times.',
      examples: [10],
    }),
  codeAtEnd: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      description: 'Of `timed`: name of the code that is set when the time is up; without it the call is put off.',
      examples: ['NO_RESULT'],
    }),
});

/** `defaults` may be changed by the agent, `enforced` may not. */
const preferencesPolicy = z.strictObject({
  defaults: somePreferences.prefault({}),
  enforced: somePreferences.prefault({}),
});
const actions = '`code1` to `code9`, `code:NAME`, `focusPrompt`, `undo`, `extend`';
const keysPolicy = z.strictObject({
  defaults: keysByAction.default({}).meta({
    description: `Key by action (${actions}) that the agent may change; null is no key.`,
    examples: [{ focusPrompt: 'Control+Alt+F1' }],
  }),
  enforced: keysByAction.default({}).meta({
    description: `Key by action (${actions}) that the agent may not change; null is no key.`,
    examples: [{ 'code:SOLVED': 'Control+Alt+S', undo: null }],
  }),
});

const privacyPolicy = z.strictObject({
  // Native notifications may lie on a locked or shared screen.
  callerInNotifications: z
    .boolean()
    .default(false)
    .meta({
      description: 'A native notification may say who called.',
      examples: [true],
    }),
  log: z
    .strictObject({
      default: maskWord.default('hide').meta({
        description: 'What the log may hold of a number, a name or an address: a word of the log filter of Genesys.',
        examples: ['unhide-last,2'],
      }),
      keys: z
        .record(z.string(), maskWord)
        .default({})
        .meta({
          description: 'The same by kind of fact: `number`, `name`, `userName`, `host`, `userData`.',
          examples: [{ host: 'unhide-first,100' }],
        }),
    })
    .prefault({}),
});

const retentionPolicy = z.strictObject({
  outboxDays: z
    .int()
    .min(1)
    .max(90)
    .default(7)
    .meta({
      description: 'Days after which a choice that could not be delivered is shown as given up.',
      examples: [14],
    }),
  ledgerDays: z
    .int()
    .min(1)
    .max(400)
    .default(30)
    .meta({
      description: 'Days after which what was chosen, and what came of it, is erased.',
      examples: [90],
    }),
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
