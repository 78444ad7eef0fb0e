import type { Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import type { PolicySlice } from '../policy/policySlice';
import type { SessionSlice } from '../session/sessionSlice';
import { nextDeliveryState } from './deliveryState';
import { newestNote, noDelivery, noteOf, type Note, type NoteDelivery } from './note';
import { notedCall, type NotedCallState } from './notedCall';
import type { NotesSlice } from './notesSlice';
import { withoutPrivateParts } from './privateParts';

export type NotesState = NotedCallState & NotesSlice & PolicySlice & SessionSlice;

interface NotesPorts {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ids: IdSource;
}

interface NotesJournal {
  readonly outbox: Pick<Outbox, 'keep'>;
  readonly shelf: RecordShelf<Note>;
}

interface WrittenText {
  readonly callId: string;
  readonly text: string;
  /** The one that the text was made from. */
  readonly revision: number;
}

export interface Written {
  readonly text: string;
  readonly revision: number;
  readonly isKept: boolean;
}

export type WriteNoteFailure =
  | { readonly code: 'unknownCall' | 'signedOut' | 'notesOff' }
  | { readonly code: 'outdated'; readonly text: string; readonly revision: number };

/** Keeps what the agent writes about a call, key by key. */
export class Notes {
  constructor(
    private readonly ports: NotesPorts,
    private readonly host: Pick<StateHost<NotesState>, 'state'>,
    private readonly journal: NotesJournal,
  ) {}

  /** Resolves when the text is in the journal, or could not be written there. It counts from the beginning. */
  async write({ callId, text, revision }: WrittenText): Promise<Result<Written, WriteNoteFailure>> {
    const { state } = this.host;
    const { agent, policy } = state;
    if (!policy.notes.enabled) return fail({ code: 'notesOff' });
    if (agent === null) return fail({ code: 'signedOut' });
    const call = notedCall(state, callId) ?? newestNote(state.notes, agent.owner, callId);
    if (call === null) return fail({ code: 'unknownCall' });
    const known = noteOf(state.notes, agent.owner, call);
    const current = { text: known?.text ?? '', revision: known?.revision ?? 0 };
    // Another window, or an old message: it would overwrite what its writer has not seen.
    if (current.revision !== revision) return fail({ code: 'outdated', ...current });
    const note: Note = {
      ...call,
      phoneNumber: known?.phoneNumber ?? call.phoneNumber,
      kind: 'note',
      id: known?.id ?? this.ports.ids.next(),
      owner: agent.owner,
      text: withoutPrivateParts(text, policy.notes),
      revision: revision + 1,
      atMs: this.ports.clock.nowMs(),
      delivery: afterWriting(known?.delivery ?? noDelivery),
    };
    const isKept = await this.journal.outbox.keep(this.journal.shelf, note);
    return succeed({ text: note.text, revision: note.revision, isKept });
  }
}

/** Another text, another try. */
function afterWriting(delivery: NoteDelivery): NoteDelivery {
  return { ...delivery, state: nextDeliveryState(delivery.state, 'written'), attempts: 0, refusal: null };
}

/** The agent has written something about the call, or cannot. */
export function hasNoteText(state: NotesState, callId: string): boolean {
  if (!state.policy.notes.enabled || state.agent === null) return true;
  const call = notedCall(state, callId);
  return call !== null && (noteOf(state.notes, state.agent.owner, call)?.text ?? '').trim() !== '';
}
