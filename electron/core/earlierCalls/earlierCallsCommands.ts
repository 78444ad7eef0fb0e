import * as z from 'zod';
import type { EarlierCallsCommands } from '../../contract/earlierCalls';
import type { CallsSlice } from '../calls/callsSlice';
import { command, id, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { NotesSlice } from '../notes/notesSlice';
import type { EarlierCallsState } from './earlierCalls';
import { earlierCallsListView } from './earlierCallsView';

export interface EarlierCallsCommandServices {
  readonly store: Pick<StateHost<EarlierCallsState & CallsSlice & NotesSlice>, 'state'>;
}

const ofCall = z.strictObject({ callId: id });

export function earlierCallsCommands({ store }: EarlierCallsCommandServices): CommandsOf<EarlierCallsCommands> {
  return {
    readEarlierCalls: command(ofCall, ({ callId }) => succeed(earlierCallsListView(store.state, callId))),
  };
}
