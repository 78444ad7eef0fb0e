import type { LostEditView, UserDataRow } from '../../electron/contract/userData';
import type { HttpAnswer, HttpRequest } from '../../electron/core/gws/httpPort';
import { aServer, type Answerer } from '../fakes/fakeHttp';
import { signedInApplication, type KeptParts, type TestApplication } from './anApplication';
import { done } from './callControlDesk';

type Pairs = Readonly<Record<string, unknown>>;

const writable = ['Hold', 'Hangup', 'AttachUserData', 'UpdateUserData', 'DeleteUserDataPair'];

/** Reason and Amount may be written, Contract is masked. */
const someFields = {
  fields: {
    Reason: { type: 'text', longest: 20 },
    Amount: { type: 'decimal', minimum: 0, separator: ',' },
    Contract: { type: 'text' },
    Fixed: { type: 'text', isReadOnly: true },
  },
  masks: { Contract: 'unhide-last,2', Secret: 'hide' },
  hidden: ['Inner'],
};

export interface UserDataDesk extends TestApplication {
  /** An event: the call has this user data now. */
  shows(userData: Pairs, parts?: Pairs): void;
  /** The call ends, and the server forgets it. */
  ends(callId?: string): void;
  /** Each write that reached the server: `CALL1 UpdateUserData {"Reason":"x"}`. */
  readonly posted: readonly string[];
  row(key: string): UserDataRow | undefined;
  /** `undefined` when nothing is told. */
  editState(key: string): string | undefined;
  edit(
    key: string,
    value: string,
    seen?: string | null,
    callId?: string,
  ): ReturnType<TestApplication['commands']['editUserData']>;
  readonly lost: readonly LostEditView[];
}

interface UserDataDeskParts extends KeptParts {
  readonly userData?: unknown;
  /** The calls that the server knows at the start. */
  readonly calls?: readonly (Pairs & { readonly id: string })[];
}

export async function aUserDataDesk(
  answer: (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer> = () => done,
  { userData = someFields, calls: before = [], ...kept }: UserDataDeskParts = {},
): Promise<UserDataDesk> {
  const listed = new Map<string, Pairs>(before.map((call) => [call.id, call]));
  const calls: Pairs[] = [...before];
  const server = aServer({ calls });
  const answerer: Answerer = (request) =>
    request.url.includes('/me/calls/') ? answer(request) : server.answerer(request);
  const app = await signedInApplication({ userData }, { ...server, answerer }, kept);
  const list = (): void => {
    calls.splice(0, calls.length, ...listed.values());
  };
  const row = (key: string): UserDataRow | undefined =>
    app.application
      .snapshot()
      .calls.flatMap((call) => call.userData)
      .find((one) => one.key === key);
  return {
    ...app,
    shows: (pairs, parts = {}) => {
      const { id = 'CALL1' } = parts as { readonly id?: string };
      const call = {
        id,
        callUuid: `${id}-uuid`,
        state: 'Established',
        capabilities: writable,
        userData: pairs,
        ...parts,
      };
      listed.set(id, call);
      list();
      app.call(call, 'AttachedDataChanged');
    },
    ends: (callId = 'CALL1') => {
      const call = listed.get(callId);
      listed.delete(callId);
      list();
      app.call({ ...call, id: callId, state: 'Released', capabilities: [], userData: undefined });
    },
    row,
    editState: (key) => row(key)?.edit?.state,
    edit: (key, value, seen = row(key)?.field?.text ?? null, callId = 'CALL1') =>
      app.commands.editUserData({ callId, key, value, seen }),
    get posted() {
      return writesIn(app.http.sent('POST'));
    },
    get lost() {
      return app.application.snapshot().lostEdits;
    },
  };
}

function writesIn(requests: readonly HttpRequest[]): readonly string[] {
  return requests
    .filter(({ url }) => url.includes('/me/calls/'))
    .map(({ url, body }) => {
      const parsed: unknown = JSON.parse(body ?? '{}');
      const { operationName = '', userData, key } = parsed as Record<string, unknown>;
      return `${url.split('/').at(-1) ?? ''} ${String(operationName)} ${JSON.stringify(userData ?? key)}`;
    });
}
