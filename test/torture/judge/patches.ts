/** One promise, and the least change to the sources that breaks it. */
export interface Patch {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** What has to find it, as `npm run torture -- …`. */
  readonly torture: readonly string[];
}

export interface Edit {
  /** From the root of the repository. */
  readonly file: string;
  /** Has to be there exactly once. */
  readonly find: string;
  readonly replace: string;
}

export const kills = ['--kills', '16', '--seed', '4'] as const;
export const notes = ['--notes', '6', '--seed', '1'] as const;
export const storm = ['--storm', '--seconds', '32', '--seed', '1', '--patience', '15'] as const;

export const patches: readonly Patch[] = [
  {
    name: 'drop fsync: a choice counts as kept before the disk was told to keep it',
    torture: kills,
    edits: [
      {
        file: 'electron/adapters/journal/journalFile.ts',
        find: '    await handle.datasync();\n',
        replace: '',
      },
    ],
  },
  {
    name: 'forget wrap-up: what the agent was asked is not written down',
    torture: kills,
    edits: [
      {
        file: 'electron/core/wrapup/storedWrapUps.ts',
        find: "if (state === 'closed') return [];",
        replace: "if (state !== 'watching') return [];",
      },
    ],
  },
  {
    name: 'refuse for lost: a lost answer is told as a refusal of GWS',
    torture: kills,
    edits: [
      {
        file: 'electron/core/outbox/settlement.ts',
        find: "return { event: 'outcomeUnknown', patch: { ...lost(entry), notBeforeMs: laterMs() + echoGraceMs } };",
        replace: "return { event: 'refused', patch: { refusal: { httpStatus: 500, statusCode: 4, said: null } } };",
      },
    ],
  },
  {
    name: 'note of the front call: a note goes to the call that is open when its text arrives',
    torture: notes,
    edits: [
      {
        file: 'electron/core/notes/notes.ts',
        find: 'const call = notedCall(state, callId) ??',
        replace: 'const call = notedCall(state, state.selection.callId ?? callId) ??',
      },
    ],
  },
  {
    name: 'late note: what the agent types goes to the journal only after a second and a half',
    torture: notes,
    edits: [
      {
        file: 'renderer/notes/noteStore.ts',
        find: 'const restMs = 100;',
        replace: 'const restMs = 1_500;',
      },
    ],
  },
  {
    name: 'drop supersede: an overtaken choice stays as it is',
    torture: storm,
    edits: [
      {
        file: 'electron/core/outbox/outboxRunner.ts',
        find: "if (hasNewer(book.entries.of(entry.owner), entry)) await book.change(entry, 'superseded');",
        replace: 'hasNewer(book.entries.of(entry.owner), entry);',
      },
    ],
  },
  {
    name: 'swap order: of two choices that wait the older one goes out',
    torture: storm,
    edits: [
      {
        file: 'electron/core/outbox/outboxEntries.ts',
        find: 'other.sequence > entry.sequence',
        replace: 'other.sequence < entry.sequence',
      },
    ],
  },
  {
    name: 'resend unmarked: a second send after a lost answer is not marked',
    torture: storm,
    edits: [
      {
        file: 'electron/core/outbox/deliveryProof.ts',
        find: "isForAgent ? 'lostTwice' : 'absent', { isPossiblyDuplicate: true }",
        replace: "isForAgent ? 'lostTwice' : 'absent', {}",
      },
      {
        file: 'electron/core/outbox/settlement.ts',
        find: 'entry.isPossiblyDuplicate || (!isLive && entry.mayCount > 0)',
        replace: 'entry.isPossiblyDuplicate',
      },
    ],
  },
];

/** Throws where a patch does not fit any more: what is not broken cannot be caught. */
export function patched(source: string, { file, find, replace }: Edit): string {
  const parts = source.split(find);
  if (parts.length !== 2) {
    throw new Error(`the patch for ${file} fits ${String(parts.length - 1)} times, not once: ${find.trim()}`);
  }
  return parts.join(replace);
}
