import { settle } from '../fakes/fakeClock';
import type { TestApplication } from './anApplication';

export const dispositions = ['Referred', 'Resolved', 'NoAnswer'].map((name) => ({ name, displayName: name }));

/** A call that has ended after a conversation. */
export async function endedCall(
  test: TestApplication,
  id = 'CALL1',
  parts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  test.call({ id, ...parts });
  test.call({ id, ...parts, state: 'Released', capabilities: [] });
  await settle();
}

/** Call and state of each pending wrap-up, oldest first. */
export function pending(test: TestApplication): readonly string[] {
  return test.application.snapshot().pendingWrapUps.map((wrapUp) => `${wrapUp.callId} ${wrapUp.state}`);
}

export function prompted(test: TestApplication): readonly string[] {
  return test.application.snapshot().prompt?.wrapUps.map((wrapUp) => wrapUp.callId) ?? [];
}

export function remainingMs(test: TestApplication, callId = 'CALL1'): number | null {
  const wrapUp = test.application.snapshot().pendingWrapUps.find((one) => one.callId === callId);
  return wrapUp?.clock?.remainingMs ?? null;
}

export const timed = { wrapUp: { mode: 'timed', seconds: 60, extensionSeconds: 30, extensions: 2 } };
