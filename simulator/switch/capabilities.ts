import type { AgentCall } from './agentCall';

/** What an agent may do with a call: gws-protocol 5.4. SetCallDisposition is never listed. */
const userDataOperations = ['AttachUserData', 'UpdateUserData', 'DeleteUserData', 'DeleteUserDataPair'];
const furtherParties = ['InitiateTransfer', 'SingleStepTransfer', 'InitiateConference', 'SingleStepConference'];

export interface Abilities {
  /** A remote phone cannot be answered by GWS (gws-protocol 3.5). */
  readonly canAnswer: boolean;
  readonly canRecord: boolean;
  readonly canMute: boolean;
}

export function capabilitiesOf(call: AgentCall, abilities: Abilities): readonly string[] {
  switch (call.state) {
    case 'Ringing':
      return [...(abilities.canAnswer ? ['Answer'] : []), ...userDataOperations, 'ClearCall'];
    case 'Dialing':
      return ['Hangup', 'SendDtmf', 'ClearCall', ...userDataOperations, ...consultCompletion(call)];
    case 'Established':
      return [
        ...talking,
        ...whileConsulting(call),
        ...(call.isConference && call.ownsConference ? ['RemoveParticipantFromConference'] : []),
        ...(abilities.canRecord ? recording[call.recordingState] : []),
        ...(abilities.canMute ? [call.mute === 'On' ? 'UnmuteCall' : 'MuteCall'] : []),
      ];
    case 'Held':
      return ['Hangup', 'ClearCall', ...userDataOperations, ...whileHeld(call)];
    case 'Released':
      return [];
  }
}

const talking = ['Hangup', 'ClearCall', 'Hold', 'SendDtmf', ...furtherParties, ...userDataOperations];

const recording: Readonly<Record<AgentCall['recordingState'], readonly string[]>> = {
  Stopped: ['StartCallRecording'],
  Recording: ['PauseCallRecording', 'StopCallRecording'],
  Paused: ['ResumeCallRecording', 'StopCallRecording'],
};

function whileConsulting(call: AgentCall): readonly string[] {
  if (call.consultation !== undefined) {
    return ['SwapCalls', 'CompleteTransfer', 'CompleteConference'];
  }
  return call.consultPurpose === undefined ? [] : ['SwapCalls', ...consultCompletion(call)];
}

function whileHeld(call: AgentCall): readonly string[] {
  if (call.consultation === undefined) {
    return ['Retrieve', ...furtherParties, ...whileConsulting(call)];
  }
  return call.consultation.purpose === 'transfer'
    ? ['SwapCalls', 'CompleteTransfer', ...furtherParties]
    : ['Retrieve', 'SwapCalls', 'CompleteConference', ...furtherParties];
}

function consultCompletion(call: AgentCall): readonly string[] {
  switch (call.consultPurpose) {
    case 'transfer':
      return ['CompleteTransfer'];
    case 'conference':
      return ['CompleteConference'];
    case undefined:
      return [];
  }
}
