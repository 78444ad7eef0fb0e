import * as z from 'zod';
import type { DiallingCommands } from '../../contract/dialling';
import { command, costly, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { Dialler } from './dialler';
import type { TargetSearch } from './targetSearch';

export interface DiallingCommandServices {
  readonly dialler: Pick<Dialler, 'dial'>;
  readonly targetSearch: Pick<TargetSearch, 'find'>;
}

const target = z.strictObject({ number: z.string().min(1).max(128) });
const search = z.strictObject({ text: z.string().max(256) });

export function diallingCommands({ dialler, targetSearch }: DiallingCommandServices): CommandsOf<DiallingCommands> {
  return {
    dial: command(target, ({ number }) => dialler.dial(number), { often: costly }),
    findTargets: command(search, async ({ text }) => succeed(await targetSearch.find(text)), { often: costly }),
  };
}
