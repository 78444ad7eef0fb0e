import type { NoteView } from '../../electron/contract/notes';
import { aServer, type ServerParts } from '../fakes/fakeHttp';
import { countingIds } from '../fakes/fakePorts';
import { MemoryJournal } from '../fakes/memoryJournal';
import { signedInApplication, type KeptParts, type TestApplication } from './anApplication';

export interface NoteDesk extends TestApplication {
  readonly journal: MemoryJournal;
  /** The agent writes, on top of what the note has now. */
  writes(callId: string, text: string): ReturnType<TestApplication['commands']['writeNote']>;
  /** The note of the call, as far as a window has it open. */
  note(callId?: string): NoteView | null;
  /** The program ends here, and begins again with what the journal has. */
  restarts(server?: ServerParts): Promise<NoteDesk>;
}

/** An agent who writes notes. */
export async function aNoteDesk(
  policy: unknown = {},
  server: ServerParts = {},
  kept: KeptParts = {},
): Promise<NoteDesk> {
  const journal = kept.journal ?? new MemoryJournal();
  const app = await signedInApplication(policy, aServer(server), { ...kept, journal });
  const note = (callId = 'CALL1'): NoteView | null =>
    app.application.snapshot().notes?.open.find((one) => one.callId === callId) ?? null;
  return {
    ...app,
    ...{ journal, note },
    writes: (callId, text) => app.commands.writeNote({ callId, text, revision: note(callId)?.revision ?? 0 }),
    restarts: (again = server) => {
      app.application.stop();
      const { clock, wrapUpStore, keys, secrets } = app;
      const ids = countingIds(`again${String(clock.nowMs())}`);
      return aNoteDesk(policy, again, { journal, clock, wrapUpStore, keys, secrets, ids });
    },
  };
}
