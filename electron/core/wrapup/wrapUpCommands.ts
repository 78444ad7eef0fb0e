import * as z from 'zod';
import type { WrapUpCommands } from '../../contract/wrapUp';
import { command, id, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { WrapUps } from './wrapUps';

export interface WrapUpCommandServices {
  readonly wrapUps: Pick<WrapUps, 'postpone' | 'extend' | 'open' | 'dismiss'>;
  readonly desktop: {
    readonly fitPrompt: (height: number) => boolean;
    readonly focusPrompt: () => void;
    readonly leavePrompt: () => void;
  };
  readonly keyRing: { readonly painted: (callId: string) => void };
}

export function wrapUpCommands({ wrapUps, desktop, keyRing }: WrapUpCommandServices): CommandsOf<WrapUpCommands> {
  const ofCall = z.strictObject({ callId: id });
  const size = z.strictObject({ height: z.number().min(1).max(4_000) });
  return {
    postponeWrapUp: command(ofCall, ({ callId }) => wrapUps.postpone(callId)),
    extendWrapUp: command(ofCall, ({ callId }) => wrapUps.extend(callId)),
    openWrapUp: command(ofCall, ({ callId }) => wrapUps.open(callId)),
    dismissWrapUp: command(ofCall, ({ callId }) => wrapUps.dismiss(callId)),
    fitPrompt: command(size, ({ height }) => succeed({ isAtTop: desktop.fitPrompt(height) })),
    focusPrompt: command(noInput, () => {
      desktop.focusPrompt();
      return succeed(null);
    }),
    leavePrompt: command(noInput, () => {
      desktop.leavePrompt();
      return succeed(null);
    }),
    reportPainted: command(ofCall, ({ callId }) => {
      keyRing.painted(callId);
      return succeed(null);
    }),
  };
}
