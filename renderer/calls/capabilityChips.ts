export interface CapabilityChip {
  readonly id: string;
  /** The message key, or `null` for a name that we do not know: it is shown as GWS wrote it. */
  readonly messageKey: string | null;
}

/** In the order in which they are shown. Several operations may be one thing to an agent. */
const chipsByCapability: ReadonlyMap<string, string> = new Map([
  ['Answer', 'answer'],
  ['Accept', 'accept'],
  ['Reject', 'reject'],
  ['Decline', 'decline'],
  ['Hold', 'hold'],
  ['Retrieve', 'retrieve'],
  ['Hangup', 'hangUp'],
  ['ClearCall', 'clearCall'],
  ['InitiateTransfer', 'transfer'],
  ['SingleStepTransfer', 'transfer'],
  ['CompleteTransfer', 'completeTransfer'],
  ['InitiateConference', 'conference'],
  ['SingleStepConference', 'conference'],
  ['CompleteConference', 'completeConference'],
  ['RemoveParticipantFromConference', 'removeParticipant'],
  ['SwapCalls', 'swap'],
  ['SendDtmf', 'dtmf'],
  ['MuteCall', 'mute'],
  ['UnmuteCall', 'unmute'],
  ['MuteMonitoredUser', 'muteMonitored'],
  ['UnmuteMonitoredUser', 'unmuteMonitored'],
  ['StartCallRecording', 'startRecording'],
  ['PauseCallRecording', 'pauseRecording'],
  ['ResumeCallRecording', 'resumeRecording'],
  ['StopCallRecording', 'stopRecording'],
  ['AttachUserData', 'editData'],
  ['UpdateUserData', 'editData'],
  ['DeleteUserData', 'editData'],
  ['DeleteUserDataPair', 'editData'],
]);

export const chipNames: readonly string[] = [...new Set(chipsByCapability.values())];

export function capabilityChips(capabilities: readonly string[]): CapabilityChip[] {
  const able = new Set(capabilities.map((name) => chipsByCapability.get(name)));
  const known = chipNames.filter((chip) => able.has(chip)).map((id) => ({ id, messageKey: `capability.${id}` }));
  const unknown = [...new Set(capabilities.filter((name) => !chipsByCapability.has(name)))];
  return [...known, ...unknown.map((id) => ({ id, messageKey: null }))];
}
