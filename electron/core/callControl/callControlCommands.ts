import * as z from 'zod';
import type { CallControlCommands } from '../../contract/callControl';
import { command, id, type CommandsOf } from '../kernel/command';
import type { Allowance } from '../kernel/tokenBucket';
import type { CallControl } from './callControl';

export interface CallControlCommandServices {
  readonly callControl: Pick<CallControl, 'control'>;
}

const plainActions = [
  'answer',
  'reject',
  'hold',
  'retrieve',
  'swap',
  'mute',
  'unmute',
  'completeTransfer',
  'completeConference',
  'backToCaller',
  'startRecording',
  'pauseRecording',
  'resumeRecording',
  'stopRecording',
  'endForAll',
  'hangUp',
] as const;

const callId = id;
const target = z.strictObject({ number: z.string().min(1).max(128) });

const controlled = z.discriminatedUnion('action', [
  z.strictObject({ callId, action: z.enum(plainActions) }),
  z.strictObject({ callId, action: z.literal('sendDigits'), digits: z.string().regex(/^[0-9*#A-D]{1,32}$/) }),
  z.strictObject({
    callId,
    action: z.enum(['startTransfer', 'transfer', 'startConference', 'conference']),
    target,
  }),
  z.strictObject({ callId, action: z.literal('removeParticipant'), participant: z.string().min(1).max(256) }),
]);

/** A hand is never this fast, and each may be a request. */
const operationsOnOneCall: Allowance = { atOnce: 40, everyMs: 250 };

export function callControlCommands({ callControl }: CallControlCommandServices): CommandsOf<CallControlCommands> {
  return {
    controlCall: command(controlled, ({ callId: called, ...input }) => callControl.control(called, input), {
      same: { subject: (input) => input.callId, often: operationsOnOneCall },
    }),
  };
}
