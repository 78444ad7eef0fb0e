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
    finishChoice: command(z.strictObject({ callId: id, name: id }), async ({ callId, name }) => {
      const finished = await choiceDrafts.finish(callId, name);
      return finished.ok ? succeed(null) : finished;
    }),
    dropChoice: command(z.strictObject({ callId: id }), ({ callId }) => choiceDrafts.drop(callId)),
  };
}
