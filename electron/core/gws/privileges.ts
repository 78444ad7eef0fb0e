import type { AgentOperation } from './agentOperation';
import type { CallOperation } from './callOperation';
import { isFalse } from './optionValue';

/** What GWS can take from an agent, although the call or the device lists it. */
export type Privileged = CallOperation['kind'] | AgentOperation['kind'] | 'dial' | TargetPrivilege | RecordPrivilege;

type RecordPrivilege = 'rescheduleRecord' | 'completeRecord';
type TargetPrivilege = 'searchTargets' | 'viewFavourites' | 'manageFavourites' | 'viewRecentTargets';

const voice = ['privilege.voice.can-use', 'InteractionWorkspace.Voice.canUse'];
const recording = ['privilege.active-recording.can-use', 'privilege.active-recording.can-monitor-recording'];
const release = ['privilege.voice.can-release-call', 'InteractionWorkspace.Voice.canReleaseCall'];
const targets = 'privilege.teamcommunicator.can-use';
const viewFavourites = 'privilege.teamcommunicator.can-view-favorites';
const campaigns = 'privilege.outbound.can-use';
const holding = ['InteractionWorkspace.Voice.canHoldRetrieveCall'];

/**
 * Options of section `interaction-workspace` and tasks, by what they allow (gws-protocol-more A3.2, A3.3, A6.3, A8.5). Swapping,
 * muting, completing and removing have none of their own.
 */
const requirements: Readonly<Record<Privileged, readonly string[]>> = {
  answer: ['InteractionWorkspace.Voice.canAnswerCall'],
  reject: ['privilege.voice.can-reject-call', 'InteractionWorkspace.Voice.canRejectCall'],
  hangUp: release,
  endForAll: release,
  hold: holding,
  retrieve: holding,
  swap: [],
  mute: [],
  unmute: [],
  sendDigits: ['privilege.voice.can-send-dtmf', 'InteractionWorkspace.Voice.canSendDTMF'],
  transfer: ['privilege.voice.can-one-step-transfer', 'InteractionWorkspace.Voice.canOneStepTransfer'],
  conference: ['privilege.voice.can-one-step-conference', 'InteractionWorkspace.Voice.canOneStepConference'],
  startTransfer: ['privilege.voice.can-two-step-transfer', 'InteractionWorkspace.Voice.canTwoStepTransfer'],
  startConference: ['privilege.voice.can-two-step-conference', 'InteractionWorkspace.Voice.canTwoStepConference'],
  completeTransfer: [],
  completeConference: [],
  removeParticipant: [],
  startRecording: recording,
  pauseRecording: recording,
  resumeRecording: recording,
  stopRecording: recording,
  dial: ['privilege.voice.can-make-call'],
  changeState: [],
  endAfterCallWork: [],
  doNotDisturb: [],
  forward: ['privilege.voice.can-forward', 'InteractionWorkspace.Voice.canForward'],
  rescheduleRecord: [campaigns, 'privilege.outbound.can-reschedule'],
  completeRecord: [campaigns, 'privilege.outbound.can-set-call-result'],
  searchTargets: [targets],
  viewFavourites: [targets, viewFavourites],
  manageFavourites: [targets, viewFavourites, 'privilege.teamcommunicator.can-manage-favorites'],
  viewRecentTargets: [targets, 'privilege.teamcommunicator.can-view-recent-calls'],
};

export const privilegeNames: readonly string[] = [...new Set([...voice, ...Object.values(requirements).flat()])];

/**
 * What the agent may not do. A privilege or task that is missing allows it. Where the two disagree, the stricter one
 * counts: which of them GWS means is not documented (gws-protocol-more A13.14). `named`: the values by name.
 */
export function withheld(named: Readonly<Record<string, unknown>>): readonly Privileged[] {
  const isWithheld = (name: string): boolean => (isTask(name) ? isRevoked(named[name]) : isFalse(named[name]));
  const hasNoVoice = voice.some(isWithheld);
  return privileged.filter((what) => hasNoVoice || requirements[what].some(isWithheld));
}

const privileged = Object.keys(requirements).filter((name): name is Privileged => Object.hasOwn(requirements, name));

function isTask(name: string): boolean {
  return name.startsWith('InteractionWorkspace.');
}

/** A task is granted by the word `grant`; no other word for that is known. */
function isRevoked(value: unknown): boolean {
  if (typeof value === 'boolean') return !value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word !== '' && word !== 'grant' && word !== 'true';
}
