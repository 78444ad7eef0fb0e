// GWS sends capabilities in random order (gws-protocol 5.1); a screen that shuffles is unreadable.
const knownInOrder = [
  'Answer',
  'Accept',
  'Reject',
  'Decline',
  'Hold',
  'Retrieve',
  'Hangup',
  'ClearCall',
  'InitiateTransfer',
  'SingleStepTransfer',
  'CompleteTransfer',
  'InitiateConference',
  'SingleStepConference',
  'CompleteConference',
  'RemoveParticipantFromConference',
  'SwapCalls',
  'SendDtmf',
  'MuteCall',
  'UnmuteCall',
  'MuteMonitoredUser',
  'UnmuteMonitoredUser',
  'StartCallRecording',
  'PauseCallRecording',
  'ResumeCallRecording',
  'StopCallRecording',
  'AttachUserData',
  'UpdateUserData',
  'DeleteUserData',
  'DeleteUserDataPair',
] as const;

export type KnownCapability = (typeof knownInOrder)[number];

const known: ReadonlySet<string> = new Set(knownInOrder);

/** Each name once: those that Wrapkey knows in a fixed order, then the others by name. */
export function inCapabilityOrder(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  const others = [...all].filter((name) => !known.has(name)).toSorted();
  return [...knownInOrder.filter((name) => all.has(name)), ...others];
}
