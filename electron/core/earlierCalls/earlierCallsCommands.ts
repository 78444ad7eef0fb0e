import * as z from 'zod';
import type { EarlierCallsCommands } from '../../contract/earlierCalls';
import type { CallsSlice } from '../calls/callsSlice';
import { command, costly, id, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { NotesSlice } from '../notes/notesSlice';
import type { ContactHistory } from './contactHistory';
import type { EarlierCallsState } from './earlierCalls';
import { contactInteractionView, earlierCallsListView } from './earlierCallsView';

export interface EarlierCallsCommandServices {
  readonly store: Pick<StateHost<EarlierCallsState & CallsSlice & NotesSlice>, 'state'>;
  readonly contactHistory: Pick<ContactHistory, 'read'>;
}

const ofCall = z.strictObject({ callId: id });

export function earlierCallsCommands({
  store,
  contactHistory,
}: EarlierCallsCommandServices): CommandsOf<EarlierCallsCommands> {
  return {
    readEarlierCalls: command(ofCall, ({ callId }) => succeed(earlierCallsListView(store.state, callId))),
    readContactHistory: command(
      ofCall,
      async ({ callId }) => {
        const answer = await contactHistory.read(callId);
        return answer.ok ? succeed(answer.value.map((one) => contactInteractionView(store.state, one))) : answer;
      },
      { often: costly },
    ),
  };
}
