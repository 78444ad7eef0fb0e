import * as z from 'zod';
import type { DispositionCommands } from '../../contract/disposition';
import type { CodeRefresh } from '../dispositions/codeRefresh';
import { command, costly, id, noInput, type CommandsOf } from '../kernel/command';
import { fail } from '../kernel/result';
import type { Allowance } from '../kernel/tokenBucket';
import { undoDisposition, type ChoiceServices } from '../outbox/chooseDisposition';
import type { Outbox } from '../outbox/outbox';
import type { ChoiceDrafts } from './choiceDrafts';

export interface DispositionCommandServices extends ChoiceServices {
  readonly outbox: ChoiceServices['outbox'] & Pick<Outbox, 'leave'>;
  readonly choiceDrafts: Pick<ChoiceDrafts, 'choose'>;
  readonly codeRefresh: Pick<CodeRefresh, 'readNow'>;
}

/** An agent who keeps changing the code would send a request each time. */
const choicesOfOneCall: Allowance = { atOnce: 10, everyMs: 1_000 };

export function dispositionCommands(services: DispositionCommandServices): CommandsOf<DispositionCommands> {
  const { store, outbox, choiceDrafts, codeRefresh } = services;
  const ofEntry = z.strictObject({ entryId: id });
  return {
    setDisposition: command(
      z.strictObject({ callId: id, name: id }),
      ({ callId, name }) => choiceDrafts.choose(callId, name),
      { same: { subject: ({ callId }) => callId, often: choicesOfOneCall } },
    ),
    undoDisposition: command(ofEntry, ({ entryId }) => undoDisposition(services, entryId), { often: costly }),
    leaveDisposition: command(ofEntry, ({ entryId }) =>
      // Only entries of this agent.
      store.state.entries.find(entryId) === null ? fail({ code: 'notWaiting' }) : outbox.leave(entryId),
    ),
    readCodesAgain: command(noInput, () => codeRefresh.readNow(), { often: costly }),
  };
}
