import * as z from 'zod';
import type { SnippetsCommands } from '../../contract/snippets';
import { mostSnippets } from '../../rules/snippetRules';
import { command, costly, id, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import { differentNames, snippet } from '../policy/notesPolicy';
import type { SnippetBook } from './snippetBook';
import type { SnippetOffer } from './snippetOffer';

export interface SnippetsCommandServices {
  readonly snippetBook: Pick<SnippetBook, 'all' | 'save'>;
  readonly snippetOffer: Pick<SnippetOffer, 'forCall'>;
}

const ofCall = z.strictObject({ callId: id });
const ownSnippets = z.strictObject({ own: z.array(snippet).max(mostSnippets).refine(differentNames).readonly() });

export function snippetsCommands(services: SnippetsCommandServices): CommandsOf<SnippetsCommands> {
  const { snippetBook, snippetOffer } = services;
  return {
    offerSnippets: command(ofCall, async ({ callId }) => succeed({ snippets: await snippetOffer.forCall(callId) }), {
      often: costly,
    }),
    readSnippets: command(noInput, async () => succeed(await snippetBook.all())),
    saveSnippets: command(ownSnippets, ({ own }) => snippetBook.save(own), { often: costly }),
  };
}
