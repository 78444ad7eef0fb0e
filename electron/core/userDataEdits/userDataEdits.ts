import { findCall } from '../calls/callList';
import type { CallRecord } from '../calls/callRecord';
import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import type { GwsApi } from '../gws/gwsApi';
import { nextDelayMs } from '../kernel/backoff';
import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import type { AgentSlice } from '../session/agentSlice';
import type { SessionSlice } from '../session/sessionSlice';
import type { EditBook } from './editBook';
import { fateOf } from './editFate';
import { sendEdit, wayToSend, type EditAnswer } from './editSender';
import { allowsEdit, isOnTheWay } from './editState';
import { EditTimers } from './editTimers';
import { isEditOf, type UserDataEdit, type UserDataEditsSlice } from './userDataEdit';

type UserDataEditsState = AgentSlice & CallsSlice & SessionSlice & UserDataEditsSlice;

interface EditsParts {
  readonly book: EditBook;
  /** Resolves with whether the calls are now as the server has them. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
  readonly sessionExpired: () => void;
}

/** How long a live call has to show what GWS took, and how long the event of a lost answer may take. */
const proofWaitMs = { accepted: 5_000, uncertain: 1_000 } as const;

const notSent: EditAnswer = { kind: 'heldBack', isSignedOut: false };

/**
 * Sends the agent's changes of user data to the call that each was made on, one at a time for a call and at most once,
 * and looks in the call itself for what became of them.
 */
export class UserDataEdits {
  private api: GwsApi | null = null;
  /** Counts connections: one that is resumed has the same `api`. */
  private generation = 0;
  private readonly timers: EditTimers;
  /** Being sent in this run; any other that is `sending` was under way when the program ended. */
  private readonly inFlight = new Set<string>();
  private isReacting = false;
  private hasNews = false;

  constructor(
    private readonly ports: { readonly clock: Clock; readonly log: Logger; readonly random: Random },
    private readonly host: { readonly state: UserDataEditsState },
    private readonly parts: EditsParts,
  ) {
    this.timers = new EditTimers(ports.clock);
  }

  /** The server; `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    this.generation += 1;
    this.timers.stopAll();
  }

  stop(): void {
    this.connectionChanged(null);
  }

  /** Calls, changes, the agent or the connection have changed. A step of its own brings it here again. */
  react(): void {
    this.hasNews = true;
    if (this.isReacting) return;
    this.isReacting = true;
    try {
      while (this.hasNews) {
        this.hasNews = false;
        this.step();
      }
    } finally {
      this.isReacting = false;
    }
  }

  private step(): void {
    // Until the state has been read, a call that is missing may still be there.
    const { api } = this;
    if (api === null || this.host.state.session.kind !== 'connected') return;
    for (const { id } of this.parts.book.open) {
      // Looked up again each time: a step of another may have changed it.
      const edit = this.parts.book.find(id);
      if (edit !== null) this.follow(edit, api);
    }
  }

  private follow(edit: UserDataEdit, api: GwsApi): void {
    const { book } = this.parts;
    if (edit.state === 'sending' && !this.inFlight.has(edit.id)) {
      this.inBackground(book.change(edit.id, 'outcomeUnknown', { mayHaveArrived: true }));
      return;
    }
    const fate = fateOf(edit, this.callOf(edit), this.ofSameKey(edit));
    if (fate !== null && fate.event === null) this.inBackground(book.keep({ ...edit, theirs: fate.theirs }));
    else if (fate !== null && allowsEdit(edit.state, fate.event)) {
      this.timers.stop(edit.id);
      this.inBackground(book.change(edit.id, fate.event, { theirs: fate.theirs }));
      if (fate.event === 'seen') this.rebase(edit);
    } else if (edit.state === 'kept') this.sendIfItsTurn(edit, api);
    else if (edit.state === 'accepted' || edit.state === 'uncertain')
      this.timers.start(edit.id, proofWaitMs[edit.state], () => this.inBackground(this.look(edit.id, api)));
  }

  /** The agent's next change of the key was made in view of this one. */
  private rebase({ id, value, ...edit }: UserDataEdit): void {
    const { book } = this.parts;
    const later = this.ofSameKey(edit).filter((one) => one.id !== id && one.state === 'kept');
    for (const one of later) this.inBackground(book.keep({ ...one, before: value === '' ? null : value }));
  }

  private sendIfItsTurn(edit: UserDataEdit, api: GwsApi): void {
    const call = this.callOf(edit);
    const way = call === null ? null : wayToSend(edit, call.capabilities);
    const isBusy = this.parts.book.open.some(
      (one) =>
        one.callId === edit.callId && (one.state === 'sending' || (one.key === edit.key && isOnTheWay(one.state))),
    );
    if (way === null || isBusy || this.timers.has(edit.id)) return;
    this.inFlight.add(edit.id);
    this.inBackground(this.send(edit, api, way));
  }

  private async send(edit: UserDataEdit, api: GwsApi, way: NonNullable<ReturnType<typeof wayToSend>>): Promise<void> {
    const { book } = this.parts;
    await book.change(edit.id, 'turnCame', { attempts: edit.attempts + 1, theirs: null, refusal: null });
    const { generation } = this;
    // Compared once more: the call, its data or the connection may have changed while it was written.
    const now = book.find(edit.id);
    const isStillWanted = now?.state === 'sending' && now.theirs === null && this.api === api;
    const mayLeave = isStillWanted && isLive(this.callOf(now));
    const answer = mayLeave ? await this.answerTo(now, api, way) : notSent;
    this.inFlight.delete(edit.id);
    if (mayLeave && answer.kind === 'heldBack')
      this.timers.start(edit.id, nextDelayMs(edit.attempts + 1, this.ports.random), () => this.react());
    // A late answer is of a connection that is gone.
    const isSignedOut = answer.kind === 'heldBack' && answer.isSignedOut && generation === this.generation;
    if (isSignedOut) this.parts.sessionExpired();
    await this.settle(edit, answer);
  }

  private async answerTo(
    edit: UserDataEdit,
    api: GwsApi,
    way: NonNullable<ReturnType<typeof wayToSend>>,
  ): Promise<EditAnswer> {
    try {
      return await sendEdit(api, edit, way);
    } catch (error) {
      // A bug; nobody knows how far it came.
      this.ports.log.error('user data edit failed', { error: errorName(error) });
      return { kind: 'outcomeUnknown' };
    }
  }

  private async settle({ id }: UserDataEdit, answer: EditAnswer): Promise<void> {
    const { book } = this.parts;
    switch (answer.kind) {
      case 'accepted':
        await book.change(id, 'accepted', { mayHaveArrived: true });
        return;
      case 'outcomeUnknown':
        await book.change(id, 'outcomeUnknown', { mayHaveArrived: true });
        return;
      case 'heldBack':
        await book.change(id, 'heldBack');
        return;
      case 'refused':
        await book.change(id, 'refused', { refusal: answer.refusal });
    }
  }

  /** No event has come, so the call is read again. What is read is also seen by `follow`. */
  private async look(editId: string, api: GwsApi): Promise<void> {
    const { book } = this.parts;
    if (!this.isAwaited(editId, api)) return;
    const wasRead = await this.parts.reread(api);
    const edit = this.isAwaited(editId, api) ? book.find(editId) : null;
    if (edit === null) return;
    if (wasRead) await book.change(editId, edit.theirs === null ? 'notSeen' : 'changedElsewhere');
    else this.timers.start(editId, nextDelayMs(1, this.ports.random), () => this.inBackground(this.look(editId, api)));
  }

  private isAwaited(editId: string, api: GwsApi): boolean {
    const state = this.parts.book.find(editId)?.state;
    return this.api === api && (state === 'accepted' || state === 'uncertain');
  }

  private callOf(edit: UserDataEdit): CallRecord | null {
    const call = findCall(this.host.state.calls, edit.callId);
    return call !== null && isEditOf(edit, call) ? call : null;
  }

  private ofSameKey({ callId, key }: Pick<UserDataEdit, 'callId' | 'key'>): readonly UserDataEdit[] {
    return this.parts.book.own.filter((one) => one.callId === callId && one.key === key);
  }

  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('user data edit failed', { error: errorName(error) });
    });
  }
}
