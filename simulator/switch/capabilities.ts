import type { AgentCall } from './agentCall';

/** What an agent may do with a call: gws-protocol 5.4. SetCallDisposition is never listed. */
const userDataOperations = ['AttachUserData', 'UpdateUserData', 'DeleteUserData', 'DeleteUserDataPair'];
const furtherParties = ['InitiateTransfer', 'SingleStepTransfer', 'InitiateConference', 'SingleStepConference'];

export interface Abilities {
  /** A remote phone cannot be answered by GWS (gws-protocol 3.5). */
  readonly canAnswer: boolean;
  readonly canReject: boolean;
  readonly canRecord: boolean;
  readonly canMute: boolean;
}

export function capabilitiesOf(call: AgentCall, abilities: Abilities): readonly string[] {
  switch (call.state) {
    case 'Ringing':
      return [
        ...(abilities.canAnswer ? ['Answer'] : []),
        // Only a call that came through a queue can go back to it (gws-protocol-more A1.1).
        ...(abilities.canReject && call.queue !== undefined ? ['Reject'] : []),
        ...userDataOperations,
        'ClearCall',
      ];
    case 'Dialing':
      return ['Hangup', 'SendDtmf', 'ClearCall', ...userDataOperations];
    case 'Established':
      return ['Hold', 'SendDtmf', ...whileConnected(call), ...mediaOperations(call, abilities)];
    case 'Held':
      return [...whileHeld(call), ...(call.consultation === undefined ? mediaOperations(call, abilities) : [])];
    case 'Released':
      return [];
  }
}

function whileConnected(call: AgentCall): readonly string[] {
  if (call.consultPurpose !== undefined) {
    return ['Hangup', ...userDataOperations, 'SwapCalls', ...consultCompletion[call.consultPurpose]];
  }
  return [
    'Hangup',
    'ClearCall',
    ...furtherParties,
    ...userDataOperations,
    ...(call.consultation === undefined ? [] : ['SwapCalls', 'CompleteTransfer', 'CompleteConference']),
    ...(call.isConference && call.ownsConference ? ['RemoveParticipantFromConference'] : []),
  ];
}

function whileHeld(call: AgentCall): readonly string[] {
  if (call.consultPurpose !== undefined) {
    return ['Retrieve', ...whileConnected(call)];
  }
  const held = ['Hangup', 'ClearCall', ...userDataOperations, ...furtherParties];
  switch (call.consultation?.purpose) {
    case 'transfer':
      return [...held, 'SwapCalls', 'CompleteTransfer'];
    case 'conference':
      return [...held, 'Retrieve', 'SwapCalls', 'CompleteConference'];
    case undefined:
      return [...held, 'Retrieve'];
  }
}

const consultCompletion = { transfer: ['CompleteTransfer'], conference: ['CompleteConference'] } as const;

const recording = {
  Stopped: ['StartCallRecording'],
  Recording: ['PauseCallRecording', 'StopCallRecording'],
  Paused: ['ResumeCallRecording', 'StopCallRecording'],
} as const;

function mediaOperations(call: AgentCall, { canRecord, canMute }: Abilities): readonly string[] {
  return [
    ...(canRecord ? recording[call.recordingState ?? 'Stopped'] : []),
    ...(canMute ? [call.mute === 'On' ? 'UnmuteCall' : 'MuteCall'] : []),
  ];
}
