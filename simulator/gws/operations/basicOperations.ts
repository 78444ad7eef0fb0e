import type { AgentCall } from '../../switch/agentCall';
import { answer, clearCall, hangUp, hold, retrieve } from '../../switch/callControl';
import type { Telephony } from '../../switch/callControl';
import { dtmfNotice, recordingNotice } from '../../switch/notices';
import { ok } from '../answer';
import { textParameter } from '../requestContext';
import type { CallOperation } from './callOperation';

/** gws-protocol 6.2 and 6.5. */
export const basicOperations: Readonly<Record<string, CallOperation>> = {
  Answer: simply(answer),
  Hangup: simply(hangUp),
  ClearCall: simply(clearCall),
  Hold: simply(hold),
  Retrieve: simply(retrieve),
  SendDtmf: ({ site }, call, operation) => {
    const digits = textParameter(operation, 'digits');
    if (!digits.given) {
      return digits.answer;
    }
    site.switchboard.change(call, {}, dtmfNotice);
    return ok();
  },
  MuteCall: changing({ mute: 'On' }),
  UnmuteCall: changing({ mute: 'Off' }),
  StartCallRecording: recording('Recording', 'ON'),
  PauseCallRecording: recording('Paused', 'PAUSED'),
  ResumeCallRecording: recording('Recording', 'ON'),
  StopCallRecording: recording('Stopped', 'OFF'),
};

function simply(act: (telephony: Telephony, call: AgentCall) => void): CallOperation {
  return ({ site }, call) => {
    act(site, call);
    return ok();
  };
}

function changing(change: Partial<AgentCall>): CallOperation {
  return ({ site }, call) => {
    site.switchboard.change(call, change, { notificationType: 'StatusChange' });
    return ok();
  };
}

/** The switch tells the recording state in the user data too (gws-protocol 9.7). */
function recording(recordingState: AgentCall['recordingState'], mark: string): CallOperation {
  return ({ site }, call) => {
    const userData = { ...call.userData, GSIP_RECORD: mark };
    site.switchboard.change(call, { recordingState, userData }, recordingNotice);
    return ok();
  };
}
