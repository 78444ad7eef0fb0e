import type { OperationOutcome } from '../../electron/contract/callControl';
import type { CallAction, CallActionInput } from '../../electron/contract/words/callControl';
import type { HttpAnswer } from '../../electron/core/gws/httpPort';
import { aServer, json } from '../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from './anApplication';

interface CallControlDesk extends TestApplication {
  press(callId: string, input: CallActionInput): Promise<string>;
  /** `POST` bodies, with the call that they went to. */
  readonly posted: readonly string[];
  outcome(callId: string): (OperationOutcome & { readonly action: CallAction }) | null;
  actions(callId: string): readonly CallAction[];
}

export const done = json({ statusCode: 0 });

/** Signed in; the server lists `calls` when they are read again, and answers every operation with `answer`. `settings`: see `ServerParts`. */
export async function aCallControlDesk(
  answer: () => HttpAnswer | Promise<HttpAnswer> = () => done,
  calls: readonly unknown[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<CallControlDesk> {
  const server = aServer({ calls, settings });
  const app = await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => (request.url.includes('/me/calls/') ? answer() : server.answerer(request)),
    },
  );
  const view = (callId: string) => app.application.snapshot().calls.find(({ id }) => id === callId);
  return {
    ...app,
    press: async (callId, input) => {
      const outcome = await app.commands.controlCall({ callId, ...input });
      return outcome.ok ? 'asked' : outcome.failure.code;
    },
    get posted() {
      return app.http
        .sent('POST')
        .filter(({ url }) => url.includes('/me/calls/'))
        .map(({ url, body }) => `${url.split('/').at(-1) ?? ''} ${body ?? ''}`);
    },
    outcome: (callId) => {
      const operation = view(callId)?.control.operation ?? null;
      return operation === null ? null : { action: operation.action, ...operation.outcome };
    },
    actions: (callId) => view(callId)?.control.actions ?? [],
  };
}
