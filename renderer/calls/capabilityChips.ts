import type { KnownCapability } from '../../electron/rules/capabilityOrder';
import type { MessageKey } from '../../locales/messageKey';

export interface CapabilityChip {
  readonly id: string;
  /** `null` for an unknown name, which is shown as GWS wrote it. */
  readonly messageKey: MessageKey | null;
}

/** Several operations can be the same thing to an agent. */
const chipByCapability = {
  Answer: 'answer',
  Accept: 'accept',
  Reject: 'reject',
  Decline: 'decline',
  Hold: 'hold',
  Retrieve: 'retrieve',
  Hangup: 'hangUp',
  ClearCall: 'clearCall',
  InitiateTransfer: 'transfer',
  SingleStepTransfer: 'transfer',
  CompleteTransfer: 'completeTransfer',
  InitiateConference: 'conference',
  SingleStepConference: 'conference',
  CompleteConference: 'completeConference',
  RemoveParticipantFromConference: 'removeParticipant',
  SwapCalls: 'swap',
  SendDtmf: 'dtmf',
  MuteCall: 'mute',
  UnmuteCall: 'unmute',
  MuteMonitoredUser: 'muteMonitored',
  UnmuteMonitoredUser: 'unmuteMonitored',
  StartCallRecording: 'startRecording',
  PauseCallRecording: 'pauseRecording',
  ResumeCallRecording: 'resumeRecording',
  StopCallRecording: 'stopRecording',
  AttachUserData: 'editData',
  UpdateUserData: 'editData',
  DeleteUserData: 'editData',
  DeleteUserDataPair: 'editData',
} as const satisfies Readonly<Record<KnownCapability, string>>;

type ChipName = (typeof chipByCapability)[KnownCapability];

const chipsByCapability: ReadonlyMap<string, ChipName> = new Map(Object.entries(chipByCapability));

function chipOf(capability: string): CapabilityChip {
  const chip = chipsByCapability.get(capability);
  return chip === undefined ? { id: capability, messageKey: null } : { id: chip, messageKey: `capability.${chip}` };
}

/** `capabilities` is in the order of the call's view, which puts unknown names last. */
export function capabilityChips(capabilities: readonly string[]): CapabilityChip[] {
  const chips = capabilities.map((name) => chipOf(name));
  return chips.filter(({ id }, index) => chips.findIndex((chip) => chip.id === id) === index);
}
