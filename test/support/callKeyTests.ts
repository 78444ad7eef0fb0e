import { settle } from '../fakes/fakeClock';
import type { TestApplication } from './anApplication';

/** The default keys for calls. */
export const callKeys = {
  answer: 'Control+Alt+Shift+F5',
  hold: 'Control+Alt+Shift+F6',
  mute: 'Control+Alt+Shift+F7',
  hangUp: 'Control+Alt+Shift+F8',
  recording: 'Control+Alt+Shift+F3',
};
/** Long enough after the call has come to the front. */
export async function settled(test: TestApplication): Promise<void> {
  const { controlledCallId } = test.application.snapshot().keys;
  if (controlledCallId !== null) await test.commands.reportPainted({ callId: controlledCallId });
  await test.clock.advance(1_200);
}

export async function pressCallKey(test: TestApplication, key: string): Promise<void> {
  await settled(test);
  if (!test.keys.press(key)) throw new Error(`${key} is not taken`);
  await settle();
}

/** The posted requests for calls: the call and the operation. */
export function sentForCalls(test: TestApplication): readonly string[] {
  return test.http.sent('POST').flatMap(({ url, body }) => {
    const parsed: unknown = JSON.parse(body ?? '{}');
    const name = typeof parsed === 'object' && parsed !== null && 'operationName' in parsed ? parsed.operationName : '';
    return url.includes('/me/calls/') ? [`${url.split('/').at(-1) ?? ''} ${String(name)}`] : [];
  });
}
