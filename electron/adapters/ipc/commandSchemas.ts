import * as z from 'zod';
import type { CommandMap, CommandName } from '../../contract/commands';
import { keyAction, somePreferences } from '../../core/policy/policyWords';

// The door from a window: every input is checked, whoever sends it. Lengths are far above what a person types.

const id = z.string().min(1).max(512);
const typed = z.string().max(2_048);
const nothing = z.undefined();

const diagnosticsSection = z.enum(['versions', 'policy', 'session', 'work', 'journal', 'notices', 'log', 'hosts']);

type Schemas = { readonly [Name in CommandName]: z.ZodType<CommandMap[Name]['input']> };

export const commandSchemas: Schemas = {
  getSnapshot: nothing,
  signIn: z.discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('password'),
      server: typed,
      userName: typed,
      password: typed,
      keep: z.boolean(),
    }),
    z.strictObject({ method: z.literal('singleSignOn'), server: typed, keep: z.boolean() }),
  ]),
  cancelSignIn: nothing,
  signOut: z.strictObject({ force: z.boolean(), forget: z.boolean() }),
  reconnectNow: nothing,
  answerProxy: z.strictObject({
    questionId: id,
    credentials: z.strictObject({ userName: typed, password: typed }).nullable(),
  }),
  answerClientCertificate: z.strictObject({ questionId: id, fingerprint: id.nullable() }),
  setDisposition: z.strictObject({ callId: id, name: id }),
  undoDisposition: z.strictObject({ entryId: id }),
  selectCall: z.strictObject({ callId: id }),
  dismissCall: z.strictObject({ callId: id }),
  postponeWrapUp: z.strictObject({ callId: id }),
  extendWrapUp: z.strictObject({ callId: id }),
  openWrapUp: z.strictObject({ callId: id }),
  dismissWrapUp: z.strictObject({ callId: id }),
  fitPrompt: z.strictObject({ height: z.number().min(1).max(4_000) }),
  focusPrompt: nothing,
  leavePrompt: nothing,
  reportPainted: z.strictObject({ callId: id }),
  leaveDisposition: z.strictObject({ entryId: id }),
  sendNow: z.strictObject({ entryId: id.nullable() }),
  // Up to the last moment that a calendar knows.
  showLedgerDay: z.strictObject({ startMs: z.int().min(0).max(8_640_000_000_000_000).nullable() }),
  searchLedger: z.strictObject({ text: z.string().max(256) }),
  showMoreOfLedger: nothing,
  showPage: z.strictObject({ page: z.enum(['work', 'ledger', 'outbox', 'settings', 'keys', 'diagnostics']) }),
  showMainWindow: nothing,
  quit: nothing,
  savePreferences: z.strictObject({ changes: somePreferences }),
  pauseKeys: z.strictObject({ isPaused: z.boolean() }),
  setKey: z.strictObject({ action: keyAction, accelerator: z.string().min(1).max(64).nullable() }),
  installUpdate: nothing,
  postponeUpdate: nothing,
  readCodesAgain: nothing,
  noteAbsences: nothing,
  copyUserData: z.strictObject({ callId: id, key: z.string().max(512) }),
  previewDiagnostics: nothing,
  saveDiagnostics: z.strictObject({ previewId: id, sections: z.array(diagnosticsSection).max(8) }),
};
