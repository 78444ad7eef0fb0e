import { describe, expect, it } from 'vitest';
import { bounds } from '../../../../electron/core/gws/bounds';
import type { WrapUp } from '../../../../electron/core/wrapup/wrapUp';
import { withinBound } from '../../../../electron/core/wrapup/wrapUpBound';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { endedCall, pending } from '../../../support/wrapUpTests';

const tooMany = { code: 'wrapUpsLeftOut', kept: bounds.wrapUps };

/** An agent who owes so many: `C0` is the oldest. */
async function owing(count: number): Promise<TestApplication> {
  const test = await signedInApplication();
  await endedCall(test, 'C0');
  const { wrapUps } = test.application.state;
  const more = wrapUps.flatMap((first) =>
    Array.from({ length: count - 1 }, (_, index) => ({
      ...first,
      callId: `C${String(index + 1)}`,
      endedAtMs: (first.endedAtMs ?? 0) + index,
    })),
  );
  test.application.update({ wrapUps: [...wrapUps, ...more] });
  await test.clock.advance(count);
  return test;
}

describe('pending wrap-ups', () => {
  it('are all kept for as long as there are no more than anybody can owe', async () => {
    const test = await owing(bounds.wrapUps - 1);
    await endedCall(test, 'LAST');
    expect(pending(test)).toHaveLength(bounds.wrapUps);
    expect(test.application.snapshot().notices).not.toContainEqual(tooMany);
  });

  it('of a server that invents calls leave, the oldest first, and that is said', async () => {
    const test = await owing(bounds.wrapUps);
    for (const id of ['X1', 'X2', 'X3']) await endedCall(test, id);
    const left = pending(test);
    expect(left).toHaveLength(bounds.wrapUps);
    // The first is what the prompt asks about: it is not taken away under the agent's hand.
    expect(left.slice(0, 2)).toEqual(['C0 asking', 'C4 asking']);
    expect(left.at(-1)).toBe('X3 asking');
    expect(test.application.snapshot().notices).toContainEqual(tooMany);
    expect((await test.wrapUpStore.load()).records).toHaveLength(bounds.wrapUps);
  });

  it('with a choice that is on its way, and those of other agents, never leave', async () => {
    const test = await signedInApplication();
    await endedCall(test);
    const [pattern] = test.application.state.wrapUps;
    if (pattern === undefined) throw new Error('a wrap-up');
    const older = (callId: string, parts: Partial<WrapUp>): WrapUp => ({ ...pattern, callId, endedAtMs: 0, ...parts });
    const others = { ...pattern.owner, userId: 'another' };
    const list = [
      older('CHOSEN', { state: 'done' }),
      older('LIVE', { state: 'watching' }),
      older('OTHERS', { owner: others }),
      ...Array.from({ length: bounds.wrapUps }, (_, index) => older(`C${String(index)}`, { endedAtMs: 2_000 - index })),
      older('PUT OFF', { state: 'later', endedAtMs: 1 }),
    ];
    const next = withinBound(list, pattern.owner, null);
    expect(next.filter(({ state }) => state === 'closed').map(({ callId }) => callId)).toEqual(['PUT OFF']);
    expect(withinBound(next, pattern.owner, null)).toBe(next);
  });

  it('are told of to the agent whose they were, and to nobody after', async () => {
    const test = await owing(bounds.wrapUps);
    await endedCall(test, 'LAST');
    expect(test.application.snapshot().notices).toContainEqual(tooMany);
    await test.commands.signOut({ force: true, forget: false });
    expect(test.application.snapshot().notices).not.toContainEqual(tooMany);
  });
});
