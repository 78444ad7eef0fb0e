import * as z from 'zod';
import type { DiallingCommands } from '../../contract/dialling';
import { targetKinds } from '../../contract/words/dialling';
import { command, costly, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import { longestName } from '../privacy/plainLine';
import type { Dialler } from './dialler';
import type { TargetBook } from './targetBook';
import type { TargetSearch } from './targetSearch';

export interface DiallingCommandServices {
  readonly dialler: Pick<Dialler, 'dial'>;
  readonly targetSearch: Pick<TargetSearch, 'find' | 'suggest'>;
  readonly targetBook: Pick<TargetBook, 'setFavourite'>;
}

const target = z.strictObject({ number: z.string().min(1).max(128) });
const call = z.strictObject({ ...target.shape, callerId: z.string().min(1).max(512).nullable() });
const search = z.strictObject({ text: z.string().max(256) });
const favourite = z.strictObject({
  name: z.string().min(1).max(longestName),
  number: z.string().min(1).max(128),
  kind: z.enum(targetKinds),
  isFavourite: z.boolean(),
});

export function diallingCommands(services: DiallingCommandServices): CommandsOf<DiallingCommands> {
  const { dialler, targetSearch, targetBook } = services;
  return {
    dial: command(call, ({ number, callerId }) => dialler.dial(number, callerId), { often: costly }),
    suggestTargets: command(search, async ({ text }) =>
      succeed({ targets: await targetSearch.suggest(text), isComplete: true }),
    ),
    findTargets: command(search, async ({ text }) => succeed(await targetSearch.find(text)), { often: costly }),
    setFavourite: command(favourite, ({ isFavourite, ...target }) => targetBook.setFavourite(target, isFavourite), {
      often: costly,
    }),
  };
}
