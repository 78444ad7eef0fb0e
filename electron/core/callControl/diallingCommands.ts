import * as z from 'zod';
import type { DiallingCommands } from '../../contract/dialling';
import { command, costly, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { TargetSearch } from './targetSearch';

export interface DiallingCommandServices {
  readonly targetSearch: Pick<TargetSearch, 'find'>;
}

const search = z.strictObject({ text: z.string().max(256) });

export function diallingCommands({ targetSearch }: DiallingCommandServices): CommandsOf<DiallingCommands> {
  return {
    findTargets: command(search, async ({ text }) => succeed(await targetSearch.find(text)), { often: costly }),
  };
}
