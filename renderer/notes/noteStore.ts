import { defineStore } from 'pinia';
import { shallowReactive } from 'vue';
import type { Bridge } from '../../electron/contract/bridge';
import type { NoteFailure } from '../../electron/contract/notes';
import { useBridge } from '../useBridge';
import {
  answered,
  isDue,
  newDraft,
  notTaken,
  outdated,
  sending,
  shown,
  type KeptText,
  type NoteDraft,
} from './noteDraft';

/** A kill loses what was typed within this time. */
const restMs = 100;

/** Why the newest text is not kept. */
export type NoteProblem = Exclude<NoteFailure['code'], 'outdated'> | 'badRequest';

export interface OpenNote {
  readonly draft: NoteDraft;
  readonly problem: NoteProblem | null;
}

interface Pace {
  timer: ReturnType<typeof setTimeout> | null;
  sentAtMs: number;
}

/** What is being written in this window, by call. A text whose field is gone still reaches main. */
export const useNoteStore = defineStore('notes', () => {
  const bridge = useBridge();
  const notes = shallowReactive(new Map<string, OpenNote>());
  const paces = new Map<string, Pace>();

  function put(callId: string, draft: NoteDraft, problem: NoteProblem | null = null): void {
    notes.set(callId, { draft, problem });
  }

  /** As main has it. */
  function show(callId: string, kept: KeptText): void {
    const known = notes.get(callId);
    if (known === undefined) put(callId, newDraft(kept));
    else if (shown(known.draft, kept) !== known.draft) put(callId, shown(known.draft, kept));
  }

  function type(callId: string, text: string): void {
    const known = notes.get(callId);
    if (known === undefined) return;
    put(callId, { ...known.draft, text }, known.problem);
    sendSoon(callId);
  }

  function paceOf(callId: string): Pace {
    const pace = paces.get(callId) ?? { timer: null, sentAtMs: -Infinity };
    paces.set(callId, pace);
    return pace;
  }

  function sendSoon(callId: string): void {
    const pace = paceOf(callId);
    if (pace.timer !== null) return;
    const waitMs = pace.sentAtMs + restMs - performance.now();
    if (waitMs <= 0) send(callId);
    else pace.timer = setTimeout(() => send(callId), waitMs);
  }

  /** At once. If another text is on its way, when that has been answered. */
  function send(callId: string): void {
    const pace = paceOf(callId);
    if (pace.timer !== null) clearTimeout(pace.timer);
    pace.timer = null;
    const draft = notes.get(callId)?.draft;
    if (draft === undefined || !isDue(draft)) return;
    pace.sentAtMs = performance.now();
    put(callId, sending(draft));
    void write(callId, draft);
  }

  /** `null`: main did not answer. */
  async function ask(
    callId: string,
    { text, agreed }: NoteDraft,
  ): Promise<Awaited<ReturnType<Bridge['writeNote']>> | null> {
    try {
      return await bridge.writeNote({ callId, text, revision: agreed.revision });
    } catch {
      return null;
    }
  }

  async function write(callId: string, sent: NoteDraft): Promise<void> {
    const outcome = await ask(callId, sent);
    const draft = notes.get(callId)?.draft;
    if (draft === undefined) return;
    if (outcome === null) {
      put(callId, notTaken(draft), 'badRequest');
      return;
    }
    if (outcome.ok) put(callId, answered(draft, outcome.value, outcome.value.isKept));
    else if (outcome.failure.code === 'outdated') put(callId, outdated(draft, outcome.failure));
    else if (outcome.failure.code === 'tooFast') put(callId, notTaken(draft));
    else {
      put(callId, notTaken(draft), outcome.failure.code);
      return;
    }
    sendSoon(callId);
  }

  return { notes, show, type, send };
});
