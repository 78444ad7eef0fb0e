import * as z from 'zod';
import type { CallControlCommands } from '../../contract/callControl';
import { callActions } from '../../contract/words/callControl';
import { command, id, type CommandsOf } from '../kernel/command';
import type { Allowance } from '../kernel/tokenBucket';
import type { CallControl } from './callControl';

export interface CallControlCommandServices {
  readonly callControl: Pick<CallControl, 'control'>;
}

const callId = id;
const target = z.strictObject({ number: z.string().min(1).max(128) });
const targeted = ['startTransfer', 'transfer', 'startConference', 'conference'] as const;

const controlled = z.discriminatedUnion('action', [
  z.strictObject({ callId, action: z.enum(callActions).exclude(['sendDigits', 'removeParticipant', ...targeted]) }),
  z.strictObject({ callId, action: z.literal('sendDigits'), digits: z.string().regex(/^[0-9*#A-D]{1,32}$/) }),
  z.strictObject({
    callId,
    action: z.enum(targeted),
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
