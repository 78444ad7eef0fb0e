import * as z from 'zod';
import { agentStatePolicy } from './agentStatePolicy';
import { campaignsPolicy } from './campaignsPolicy';
import { networkPolicy, serverPolicy, sessionPolicy, signInPolicy, updatesPolicy } from './connectionPolicy';
import { diallingPolicy } from './diallingPolicy';
import { dispositionPolicy } from './dispositionPolicy';
import { notesPolicy } from './notesPolicy';
import { keysByAction, maskWord, somePreferences } from './policyWords';
import { recordingPolicy } from './recordingPolicy';
import { screenPopPolicy } from './screenPopPolicy';
import { userDataPolicy } from './userDataPolicy';

// What an administrator may set. Every field has a default, so an empty policy is complete.

const wrapUpPolicy = z.strictObject({
  mode: z
    .enum(['off', 'optional', 'mandatory', 'timed'])
    .default('optional')
    .meta({
      examples: ['mandatory'],
    }),
  consult: z
    .boolean()
    .default(false)
    .meta({ examples: [true] }),
  seconds: z
    .int()
    .min(5)
    .max(14_400)
    .default(60)
    .meta({
      examples: [90],
    }),
  extensionSeconds: z
    .int()
    .min(20)
    .max(3_600)
    .default(30)
    .meta({
      examples: [60],
    }),
  extensions: z
    .int()
    .min(0)
    .max(100)
    .default(10)
    .meta({
      examples: [10],
    }),
  codeAtEnd: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .meta({
      examples: ['NO_RESULT'],
    }),
});

const callControlPolicy = z.strictObject({
  transferFirst: z
    .enum(['consult', 'oneStep'])
    .default('consult')
    .meta({
      examples: ['oneStep'],
    }),
  targets: z
    .record(z.string().min(1).max(200), z.string().min(1).max(64))
    .default({})
    .meta({
      examples: [{ Reception: '6000' }],
    }),
});

/** The agent may change `defaults`, but not `enforced`. */
const preferencesPolicy = z.strictObject({
  defaults: somePreferences.prefault({}),
  enforced: somePreferences.prefault({}),
});
const keysPolicy = z.strictObject({
  defaults: keysByAction.default({}).meta({
    examples: [{ focusPrompt: 'Control+Alt+F1' }],
  }),
  enforced: keysByAction.default({}).meta({
    examples: [{ 'code:SOLVED': 'Control+Alt+S', undo: null }],
  }),
  hangUp: z
    .enum(['twice', 'hold'])
    .default('twice')
    .meta({
      examples: ['hold'],
    }),
});

const privacyPolicy = z.strictObject({
  // Native notifications may appear on a locked or shared screen.
  callerInNotifications: z
    .boolean()
    .default(false)
    .meta({
      examples: [true],
    }),
  log: z
    .strictObject({
      default: maskWord.default('hide').meta({
        examples: ['unhide-last,2'],
      }),
      keys: z
        .record(z.string(), maskWord)
        .default({})
        .meta({
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
      examples: [14],
    }),
  ledgerDays: z
    .int()
    .min(1)
    .max(400)
    .default(30)
    .meta({
      examples: [90],
    }),
  noteDays: z
    .int()
    .min(1)
    .max(400)
    .default(30)
    .meta({
      examples: [7],
    }),
});

export const policySchema = z.strictObject({
  server: serverPolicy.prefault({}),
  signIn: signInPolicy.prefault({}),
  session: sessionPolicy.prefault({}),
  agentState: agentStatePolicy.prefault({}),
  network: networkPolicy.prefault({}),
  disposition: dispositionPolicy.prefault({}),
  callControl: callControlPolicy.prefault({}),
  dialling: diallingPolicy.prefault({}),
  recording: recordingPolicy.prefault({}),
  notes: notesPolicy.prefault({}),
  campaigns: campaignsPolicy.prefault({}),
  screenPop: screenPopPolicy.prefault({}),
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
