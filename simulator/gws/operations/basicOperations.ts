import type { AgentCall, RecordingState } from '../../switch/agentCall';
import { answer, clearCall, hangUp, hold, retrieve } from '../../switch/callControl';
import { dtmfNotice } from '../../switch/notices';
import { turnAway } from '../../switch/queue';
import type { Telephony } from '../../switch/telephony';
import { markRecording } from '../../switch/userDataOperations';
import { ok, refusal } from '../answer';
import { textParameter } from '../requestContext';
import type { CallOperation } from './callOperation';

/** gws-protocol 6.2 and 6.5. */
export const basicOperations: Readonly<Record<string, CallOperation>> = {
  Answer: simply(answer),
  Hangup: simply(hangUp),
  Reject: ({ site }, call) => {
    if (call.queue === undefined) {
      return refusal(500, 4, 'The call did not come through a queue.');
    }
    turnAway(site, call);
    return ok();
  },
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

function recording(recordingState: RecordingState, mark: string): CallOperation {
  return ({ site }, call) => {
    markRecording(site.switchboard, call, { recordingState, mark });
    return ok();
  };
}
