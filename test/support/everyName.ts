import type { AgentState } from '../../electron/contract/agent';
import type { CallState } from '../../electron/contract/call';
import type { BadRequest } from '../../electron/contract/command';
import type { SignInStep } from '../../electron/contract/connection';
import type { DispositionBlock, DispositionState } from '../../electron/contract/disposition';
import type { JournalDamage, JournalRisk } from '../../electron/contract/outbox';
import type { ChoiceProblem } from '../../renderer/dispositions/choiceProblemStore';

// Every name of the contract that has a text of its own. A name that is added there is a type error here.

type All<Name extends string> = { readonly [Key in Name]: true };

export const choiceProblems: All<ChoiceProblem['code']> = {
  voiceFeatureMissing: true,
  readOnlyOnIdle: true,
  signedOut: true,
  notYetAnswered: true,
  neverAnswered: true,
  idUnusable: true,
  unknownCall: true,
  unknownCode: true,
  badRequest: true,
  tooFast: true,
  tooLate: true,
  callChanged: true,
};
export const blocks: All<DispositionBlock['code']> = {
  voiceFeatureMissing: true,
  readOnlyOnIdle: true,
  signedOut: true,
  notYetAnswered: true,
  neverAnswered: true,
  idUnusable: true,
};
export const dispositionStates: All<DispositionState> = {
  queued: true,
  sending: true,
  uncertain: true,
  undecided: true,
  left: true,
  accepted: true,
  unseen: true,
  confirmed: true,
  rejected: true,
  expired: true,
  superseded: true,
  withdrawn: true,
  setElsewhere: true,
};
export const journalRisks: All<JournalRisk> = {
  noKeychain: true,
  keychainLocked: true,
  keychainSlow: true,
  notWritable: true,
  diskFull: true,
  diskFailed: true,
  inUse: true,
};
export const journalDamages: All<JournalDamage> = { damaged: true, foreign: true, wrongKey: true, newer: true };
export const outboxProblems: All<'notWaiting' | 'signedOut' | 'tooLate' | BadRequest['code']> = {
  notWaiting: true,
  signedOut: true,
  tooLate: true,
  badRequest: true,
  tooFast: true,
};
export const callStates: All<CallState> = {
  Ringing: true,
  Dialing: true,
  Established: true,
  Held: true,
  Released: true,
  Preview: true,
  PreviewCancelled: true,
  Completed: true,
  Unknown: true,
};
export const agentStates: All<AgentState> = {
  Ready: true,
  NotReady: true,
  AfterCallWork: true,
  LoggedIn: true,
  LoggedOut: true,
  Unknown: true,
};
export const steps: All<SignInStep> = { checkingServer: true, signingIn: true, subscribing: true, readingState: true };
