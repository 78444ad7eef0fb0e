import { findCall } from '../calls/callList';
import { isLive } from '../calls/callReference';
import type { GwsApi } from '../gws/gwsApi';
import { nextDelayMs } from '../kernel/backoff';
import type { Cancel, Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import type { StateHost } from '../kernel/store';
import type { Outbox } from '../outbox/outbox';
import type { RecordShelf } from '../outbox/recordShelf';
import { isSameOwner } from '../session/owner';
import { nextDeliveryState, type DeliveryEvent } from './deliveryState';
import type { Note, NoteDelivery } from './note';
import { nextStep } from './noteStep';
import type { NotesState } from './notes';
import { sendNote, type SentNote } from './sendNote';

interface DelivererPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
}

interface DelivererParts {
  readonly outbox: Pick<Outbox, 'keepLater'>;
  readonly shelf: RecordShelf<Note>;
  readonly sessionExpired: () => void;
}

/** A text that the server has taken for the user data of a live call, which has to show it. */
interface AwaitedText {
  readonly key: string;
  readonly text: string;
  readonly revision: number;
  readonly untilMs: number;
}

const echoLimitMs = 5_000;
/** A clock that was set back must not keep a note waiting for ever. */
const longestWaitMs = 60_000;

/** Brings notes to the server, each in its time. What it cannot bring stays on this computer, and says so. */
export class NoteDeliverer {
  private api: GwsApi | null = null;
  /** Counts connections: one that is resumed has the same `api`. */
  private generation = 0;
  private readonly underWay = new Set<string>();
  private readonly awaited = new Map<string, AwaitedText>();
  private timer: { readonly dueMs: number; readonly stop: Cancel } | null = null;

  constructor(
    private readonly ports: DelivererPorts,
    private readonly host: Pick<StateHost<NotesState>, 'state'>,
    private readonly parts: DelivererParts,
  ) {}

  /** `null`: signed out or offline. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    this.generation += 1;
  }

  stop(): void {
    this.timer?.stop();
    this.timer = null;
  }

  /** Notes, calls, the agent or the policy have changed, or a wait is over. */
  react(): void {
    const dueMs = Math.min(Infinity, ...this.open().map((note) => this.advance(note)));
    if (this.timer?.dueMs === dueMs) return;
    this.stop();
    if (dueMs === Infinity) return;
    const delayMs = Math.max(1, Math.min(dueMs - this.ports.clock.nowMs(), longestWaitMs));
    const stop = this.ports.clock.after(delayMs, () => {
      this.timer = null;
      this.react();
    });
    this.timer = { dueMs, stop };
  }

  private open(): readonly Note[] {
    const { agent, notes } = this.host.state;
    if (agent === null) return [];
    const isOpen = ({ owner, delivery: { state } }: Note): boolean =>
      (state === 'kept' || state === 'sending') && isSameOwner(owner, agent.owner);
    return notes.filter(isOpen);
  }

  /** Does what the note needs now. Returns when it needs something again; `Infinity` when something has to happen first. */
  private advance(seen: Note): number {
    const note = this.find(seen.id);
    if (note === null || this.underWay.has(note.id)) return Infinity;
    const awaited = this.awaited.get(note.id);
    if (awaited !== undefined) return this.lookFor(note, awaited);
    // Found so at the start: nobody knows what became of it, and it can be sent again.
    if (note.delivery.state === 'sending') {
      this.change(note.id, 'failed');
      return this.ports.clock.nowMs();
    }
    const step = nextStep(this.host.state, note, this.ports.clock.nowMs());
    switch (step.kind) {
      case 'rest':
        return Infinity;
      case 'wait':
        return step.untilMs;
      case 'giveUp':
        this.change(note.id, 'tooLate');
        return Infinity;
      case 'send':
        if (this.api !== null) this.inBackground(this.send(this.api, note.id, step.by));
        return Infinity;
    }
  }

  private async send(api: GwsApi, noteId: string, by: 'ucs' | 'userData'): Promise<void> {
    this.underWay.add(noteId);
    try {
      const note = this.change(noteId, 'turnCame', { refusal: null });
      if (note !== null) await this.deliver(api, note, by);
    } finally {
      this.underWay.delete(noteId);
    }
    this.react();
  }

  private async deliver(api: GwsApi, note: Note, by: 'ucs' | 'userData'): Promise<void> {
    const { generation } = this;
    const sent = await this.answerTo(api, note, by);
    // A late answer is of a connection that is gone.
    if (sent.kind === 'failed' && sent.isSignedOut && generation === this.generation) this.parts.sessionExpired();
    this.settle(note, sent, note.delivery.attempts + 1);
  }

  private async answerTo(api: GwsApi, note: Note, by: 'ucs' | 'userData'): Promise<SentNote> {
    const found = (interactionId: string): void => void this.patch(note.id, { interactionId });
    try {
      return await sendNote(api, { note, by, found, state: this.host.state });
    } catch (error) {
      // A bug. Nobody knows how far it came, and sending a note again does no harm.
      this.ports.log.error('note not sent', { noteId: note.id, error: errorName(error) });
      return { kind: 'failed', isSignedOut: false };
    }
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.ports.log.error('note delivery failed', { error: errorName(error) });
    });
  }

  private settle({ id, text, revision }: Note, sent: SentNote, attempts: number): void {
    const notBeforeMs = this.ports.clock.nowMs() + nextDelayMs(attempts, this.ports.random);
    switch (sent.kind) {
      case 'delivered':
        this.proved(id, revision);
        return;
      case 'taken':
        this.awaited.set(id, { text, revision, key: sent.key, untilMs: this.ports.clock.nowMs() + echoLimitMs });
        return;
      case 'refused':
        this.change(id, 'refused', { refusal: sent.refusal, attempts });
        return;
      case 'failed':
        this.change(id, 'failed', { attempts, notBeforeMs });
        return;
    }
  }

  private lookFor({ id, callId, delivery }: Note, { key, text, revision, untilMs }: AwaitedText): number {
    const call = findCall(this.host.state.calls, callId);
    const nowMs = this.ports.clock.nowMs();
    if (call?.userData[key] === text) {
      this.awaited.delete(id);
      this.proved(id, revision);
      return nowMs;
    }
    if (isLive(call) && nowMs < untilMs) return untilMs;
    this.awaited.delete(id);
    const attempts = delivery.attempts + 1;
    this.change(id, 'failed', { attempts, notBeforeMs: nowMs + nextDelayMs(attempts, this.ports.random) });
    return nowMs;
  }

  private proved(noteId: string, revision: number): void {
    const isWhole = this.find(noteId)?.revision === revision;
    this.change(noteId, isWhole ? 'proved' : 'overtaken', { attempts: 0, notBeforeMs: 0, sentRevision: revision });
  }

  private find(noteId: string): Note | null {
    return this.host.state.notes.find(({ id }) => id === noteId) ?? null;
  }

  private change(noteId: string, event: DeliveryEvent, patch: Partial<NoteDelivery> = {}): Note | null {
    const note = this.find(noteId);
    if (note === null) return null;
    const state = nextDeliveryState(note.delivery.state, event);
    this.ports.log.info('note', { noteId, state });
    return this.patch(noteId, { ...patch, state });
  }

  /** Nothing where the note was forgotten meanwhile. */
  private patch(noteId: string, patch: Partial<NoteDelivery>): Note | null {
    const note = this.find(noteId);
    if (note === null) return null;
    const next = { ...note, delivery: { ...note.delivery, ...patch } };
    this.parts.outbox.keepLater(this.parts.shelf, next);
    return next;
  }
}
