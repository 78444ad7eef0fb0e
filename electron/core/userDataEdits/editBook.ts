import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { AgentSlice } from '../session/agentSlice';
import { allowsEdit, isOver, nextEditState, type EditEvent } from './editState';
import { editsOf, type UserDataEdit, type UserDataEditsSlice } from './userDataEdit';

export interface EditJournal {
  readonly outbox: Pick<Outbox, 'keep'>;
  readonly shelf: RecordShelf<UserDataEdit>;
}

/** The agent's changes: each step is one of the table, visible at once, and written to the journal. */
export class EditBook {
  constructor(
    private readonly ports: { readonly clock: Pick<Clock, 'nowMs'>; readonly log: Logger },
    private readonly host: { readonly state: AgentSlice & UserDataEditsSlice },
    private readonly journal: EditJournal,
  ) {}

  /** The signed-in agent's, oldest first. */
  get own(): readonly UserDataEdit[] {
    const { agent } = this.host.state;
    return agent === null ? [] : editsOf(this.host.state, agent.owner);
  }

  get open(): readonly UserDataEdit[] {
    return this.own.filter(({ state }) => !isOver(state));
  }

  /** `null` unless it is the signed-in agent's. */
  find(editId: string): UserDataEdit | null {
    return this.own.find(({ id }) => id === editId) ?? null;
  }

  /** Resolves with whether it is in the journal. */
  keep(edit: UserDataEdit): Promise<boolean> {
    return this.journal.outbox.keep(this.journal.shelf, { ...edit, atMs: this.ports.clock.nowMs() });
  }

  /** Applies one event to the newest version; nothing when the table does not allow it by now. */
  change(editId: string, event: EditEvent, patch: Partial<UserDataEdit> = {}): Promise<boolean> {
    const { userDataEdits } = this.host.state;
    const edit = userDataEdits.find(({ id }) => id === editId);
    if (edit === undefined || !allowsEdit(edit.state, event)) return Promise.resolve(false);
    const state = nextEditState(edit.state, event);
    this.ports.log.info('user data edit', { editId, state, attempt: patch.attempts ?? edit.attempts });
    return this.keep(withoutSpent({ ...edit, ...patch, state }));
  }
}

/** What is over is remembered without the caller's data. A call may still show the value of one that was replaced. */
function withoutSpent(edit: UserDataEdit): UserDataEdit {
  if (!isOver(edit.state)) return edit;
  const value = edit.state === 'replaced' ? edit.value : '';
  return { ...edit, value, who: '', before: null, theirs: null };
}
