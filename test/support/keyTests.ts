import type { ReceiptView } from '../../electron/contract/wrapUp';
import { settle } from '../fakes/fakeClock';
import { FakeKeys } from '../fakes/fakeDesktop';
import { aServer } from '../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from './anApplication';

/** Three codes, which have the keys 1 to 3. */
export const dispositions = ['Referred', 'Resolved', 'NoAnswer'].map((name) => ({ name, displayName: name }));

/** Signed in, with a keyboard. */
export async function withKeys(policy: unknown = {}, keys = new FakeKeys()): Promise<TestApplication> {
  return signedInApplication(policy, aServer({ dispositions }), { keys });
}

export async function press(test: TestApplication, accelerator: string): Promise<void> {
  // Far enough in time from earlier presses: see the tests of repeats and surprises.
  await painted(test);
  await test.clock.advance(1_200);
  if (!test.keys.press(accelerator)) throw new Error(`${accelerator} is not taken`);
  await settle();
}

/** The window that shows the call for the keys has painted it. */
async function painted(test: TestApplication): Promise<void> {
  const { targetCallId } = test.application.snapshot().keys;
  if (targetCallId !== null) await test.commands.reportPainted({ callId: targetCallId });
}

export function receipts(test: TestApplication): readonly ReceiptView[] {
  return test.application.snapshot().prompt?.receipts ?? [];
}

/** The posted requests in order: the call and the code, or `clear`. */
export function sentTo(test: TestApplication): readonly string[] {
  return test.http.sent('POST').map((request) => {
    const body: unknown = JSON.parse(request.body ?? '{}');
    const name =
      typeof body === 'object' && body !== null && 'disposition' in body ? String(body.disposition) : 'clear';
    return `${new URL(request.url).pathname.split('/').at(-1) ?? ''} ${name}`;
  });
}

/** Ends a call after a conversation. */
export function end(test: TestApplication, id = 'CALL1'): void {
  test.call({ id });
  test.call({ id, state: 'Released', capabilities: [] });
}
