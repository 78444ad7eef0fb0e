import * as z from 'zod';
import type { ScreenPopCommands } from '../../contract/screenPop';
import { command, costly, id, type CommandsOf } from '../kernel/command';
import type { ScreenPops } from './screenPops';

export interface ScreenPopCommandServices {
  readonly screenPops: Pick<ScreenPops, 'openByHand'>;
}

export function screenPopCommands({ screenPops }: ScreenPopCommandServices): CommandsOf<ScreenPopCommands> {
  return {
    openScreenPop: command(z.strictObject({ callId: id }), ({ callId }) => screenPops.openByHand(callId), {
      often: costly,
    }),
  };
}
