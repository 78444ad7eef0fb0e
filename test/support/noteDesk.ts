import type { NoteView } from '../../electron/contract/notes';
import type { HttpAnswer, HttpRequest } from '../../electron/core/gws/httpPort';
import { aServer, json, type ServerParts } from '../fakes/fakeHttp';
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
  restarts(server?: NoteServer): Promise<NoteDesk>;
}

interface NoteServer extends ServerParts {
  /** Takes every operation on a call. */
  readonly takesOperations?: boolean;
  readonly answersUcs?: (request: HttpRequest) => HttpAnswer;
}

/** An agent who writes notes. */
export async function aNoteDesk(
  policy: unknown = {},
  server: NoteServer = {},
  kept: KeptParts = {},
): Promise<NoteDesk> {
  const journal = kept.journal ?? new MemoryJournal();
  const plain = aServer(server);
  const answerer: typeof plain.answerer = (request) => {
    if (request.url.includes('/ucs/') && server.answersUcs !== undefined) return server.answersUcs(request);
    const isTaken = server.takesOperations === true && request.method === 'POST' && request.url.includes('/me/calls/');
    return isTaken ? json({ statusCode: 0 }) : plain.answerer(request);
  };
  const app = await signedInApplication(policy, { ...plain, answerer }, { ...kept, journal });
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

interface UcsHabits {
  /** How long each answer takes by notification; `Infinity`: it never comes. The last one goes for the rest. */
  readonly delaysMs?: readonly number[];
  /** Refuses everything with these words. */
  readonly says?: string;
}

export interface UcsServer {
  readonly server: NoteServer;
  /** Names of the operations, oldest first. */
  readonly asked: readonly string[];
  readonly bodies: readonly Readonly<Record<string, unknown>>[];
  /** Answers go to this client from now on. */
  answersOn(desk: NoteDesk): void;
}

/** A server that has `api-ucs-voice`, and answers by notifications. */
export function aUcsServer({ delaysMs = [0], says }: UcsHabits = {}): UcsServer {
  const bodies: Readonly<Record<string, unknown>>[] = [];
  let desk: NoteDesk | null = null;
  const answersUcs = ({ body }: HttpRequest): HttpAnswer => {
    const operation: unknown = JSON.parse(body ?? '{}');
    if (typeof operation !== 'object' || operation === null) return json({ statusCode: 2 }, 400);
    const asked = { ...operation } as Readonly<Record<string, unknown>>;
    bodies.push(asked);
    const referenceId = bodies.length;
    const isFind = asked['operationName'] === 'FindPhoneCall';
    const found = { messageType: 'createInteractionResponse', interactionId: 'IXN1', isCreated: 'true' };
    const done = { messageType: 'UcsOperationResponse', success: true };
    const refused = { messageType: 'UcsOperationResponse', success: false, errorMessage: says };
    const delayMs = delaysMs[referenceId - 1] ?? delaysMs.at(-1) ?? 0;
    const answer = says !== undefined ? refused : isFind ? found : done;
    const say = (): void => desk?.comet.last.events.message('/v2/me', { data: { ...answer, referenceId } });
    if (delayMs === 0) say();
    else if (delayMs < Infinity) desk?.clock.after(delayMs, say);
    return json({ statusCode: 0, referenceId });
  };
  return {
    bodies,
    server: { features: ['api-voice', 'api-ucs-voice'], answersUcs },
    get asked() {
      return bodies.map(({ operationName }) => String(operationName));
    },
    answersOn: (client) => {
      desk = client;
    },
  };
}
