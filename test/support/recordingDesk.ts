import type { HttpAnswer, HttpRequest } from '../../electron/core/gws/httpPort';
import type { PauseRules } from '../../electron/core/recording/pauseRules';
import { aServer } from '../fakes/fakeHttp';
import { signedInApplication, type KeptParts, type TestApplication } from './anApplication';
import { done } from './callControlDesk';

const pausable = ['Hold', 'Hangup', 'PauseCallRecording'];
const resumable = ['Hold', 'Hangup', 'ResumeCallRecording'];

type Resource = Readonly<Record<string, unknown>>;

export interface RecordingDesk extends TestApplication {
  /** An event: the recording of the call runs, or stands still. */
  records(parts?: Resource): void;
  pauses(parts?: Resource): void;
  warning(callId?: string): string | null | undefined;
  /** `CALL OPERATION`, oldest first. */
  readonly posted: readonly string[];
}

/** Signed in, on a server that answers each operation on a call with `answer`. */
export async function aRecordingDesk(
  recording: Partial<PauseRules>,
  answer: (request: HttpRequest) => HttpAnswer = () => done,
  kept: KeptParts = {},
): Promise<RecordingDesk> {
  const listed = new Map<string, Resource>();
  const calls: Resource[] = [];
  const server = aServer({ calls });
  const answerer: typeof server.answerer = (request) =>
    request.url.includes('/me/calls/') ? answer(request) : server.answerer(request);
  const app = await signedInApplication({ recording }, { ...server, answerer }, kept);
  const tell = (recordingState: string, capabilities: readonly string[], parts: Resource): void => {
    const call = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', recordingState, capabilities, ...parts };
    listed.set(call.id, call);
    calls.splice(0, calls.length, ...listed.values());
    app.call(call, 'CallRecordingStateChange');
  };
  return {
    ...app,
    records: (parts = {}) => tell('Recording', pausable, parts),
    pauses: (parts = {}) => tell('Paused', resumable, parts),
    warning: (callId = 'CALL1') =>
      app.application.snapshot().calls.find(({ id }) => id === callId)?.recordingPause?.warning,
    get posted() {
      return app.http
        .sent('POST')
        .filter(({ url }) => url.includes('/me/calls/'))
        .map(({ url, body }) => `${url.split('/').at(-1) ?? ''} ${operationIn(body)}`);
    },
  };
}

function operationIn(body: string | null | undefined): string {
  const parsed: unknown = JSON.parse(body ?? '{}');
  return typeof parsed === 'object' && parsed !== null && 'operationName' in parsed ? String(parsed.operationName) : '';
}
