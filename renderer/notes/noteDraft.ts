import { rebased } from './textChange';

/** A note as main has it. */
export interface KeptText {
  readonly text: string;
  readonly revision: number;
}

/** What the agent is writing in this window. One text at a time is on its way to main. */
export interface NoteDraft {
  readonly text: string;
  /** What main last said it has. */
  readonly agreed: KeptText;
  /** On its way; `null` when nothing is. */
  readonly sent: string | null;
  /** What was agreed is on the disk. */
  readonly isKept: boolean;
}

export function newDraft(agreed: KeptText): NoteDraft {
  return { text: agreed.text, agreed, sent: null, isKept: true };
}

/** There is something that main does not have, and nothing is on its way. */
export function isDue({ text, agreed, sent }: NoteDraft): boolean {
  return sent === null && text !== agreed.text;
}

export function sending(draft: NoteDraft): NoteDraft {
  return { ...draft, sent: draft.text };
}

/** Main has it, perhaps with parts hidden. */
export function answered(draft: NoteDraft, { text, revision }: KeptText, isKept: boolean): NoteDraft {
  const agreed = { text, revision };
  return { text: rebased(draft.sent ?? draft.text, draft.text, text), agreed, sent: null, isKept };
}

/** Main did not take it, and has what it had. */
export function notTaken(draft: NoteDraft): NoteDraft {
  return { ...draft, sent: null };
}

/** Another window was first. What was typed here is done to what counts now. */
export function outdated(draft: NoteDraft, { text, revision }: KeptText): NoteDraft {
  return { ...draft, text: rebased(draft.agreed.text, draft.text, text), agreed: { text, revision }, sent: null };
}

/** A snapshot shows the note. While a text is on its way, only the answer counts. */
export function shown(draft: NoteDraft, now: KeptText): NoteDraft {
  return draft.sent !== null || now.revision <= draft.agreed.revision ? draft : outdated(draft, now);
}
