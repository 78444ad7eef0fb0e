import * as z from 'zod';
import type { ChoiceDraftCommands } from '../../contract/choiceDraft';
import { command, id, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { ChoiceDrafts } from './choiceDrafts';

export interface ChoiceDraftCommandServices {
  readonly choiceDrafts: Pick<ChoiceDrafts, 'finish' | 'drop'>;
}

export function choiceDraftCommands({ choiceDrafts }: ChoiceDraftCommandServices): CommandsOf<ChoiceDraftCommands> {
  return {
    finishChoice: command(
      z.strictObject({ callId: id, name: id, callbackAtMs: z.int().min(0).nullable() }),
      async ({ callId, name, callbackAtMs }) => {
        const finished = await choiceDrafts.finish(callId, name, callbackAtMs);
        return finished.ok ? succeed(null) : finished;
      },
    ),
    dropChoice: command(z.strictObject({ callId: id, name: id }), ({ callId, name }) =>
      choiceDrafts.drop(callId, name),
    ),
  };
}
