import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Text } from '../texts/text';

/** What the agent is typing into a field. */
export interface FieldDraft {
  readonly text: string;
  /** The field's text when the agent began. */
  readonly seen: string | null;
  /** Why it was not taken. */
  readonly problem: Text | null;
}

/** Drafts stay when another call comes to the front, or the card is drawn anew. */
export const useFieldDraftStore = defineStore('fieldDraft', () => {
  const drafts = shallowRef<ReadonlyMap<string, FieldDraft>>(new Map());

  function find(callId: string, key: string): FieldDraft | null {
    return drafts.value.get(placeOf(callId, key)) ?? null;
  }

  function put(callId: string, key: string, draft: FieldDraft): void {
    drafts.value = new Map(drafts.value).set(placeOf(callId, key), draft);
  }

  function drop(callId: string, key: string): void {
    const left = new Map(drafts.value);
    left.delete(placeOf(callId, key));
    drafts.value = left;
  }

  return { find, put, drop };
});

function placeOf(callId: string, key: string): string {
  return JSON.stringify([callId, key]);
}
