import { beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { StepCounter } from '../../../support/stepCounter';
import { endedCall, pending } from '../../../support/wrapUpTests';

const counter = new StepCounter();
beforeAll(() => counter.start());

/** An agent who owes so many, and is on the phone. */
async function owing(count: number): Promise<TestApplication> {
  const test = await signedInApplication();
  await endedCall(test, 'C0');
  const { wrapUps } = test.application.state;
  const more = wrapUps.flatMap((first) =>
    Array.from({ length: count - 1 }, (_, index) => ({ ...first, callId: `C${String(index + 1)}` })),
  );
  test.application.update({ wrapUps: [...wrapUps, ...more] });
  test.call({ id: 'LIVE' });
  await settle();
  return test;
}

describe('with hundreds of pending wrap-ups', () => {
  it('an event works out only the wrap-up of its call', async () => {
    const test = await owing(800);
    // The first event after a change looks at all of them once more.
    test.call({ id: 'LIVE', userData: { A: '1' } });
    const { calls } = await counter.stepsOf(() => test.call({ id: 'LIVE', userData: { A: '2' } }));
    expect(calls.get('follow')).toBe(1);
  });

  it('a choice works out few of them, and is followed', async () => {
    const test = await owing(800);
    test.call({ id: 'LIVE', userData: { A: '1' } });
    await test.application.commands.setDisposition({ callId: 'C7', name: 'Referred' });
    await settle();
    expect(pending(test)).toHaveLength(799);
    expect(pending(test)).not.toContain('C7 asking');
  });

  it('a code that is set elsewhere ends its wrap-up, and the next event forgets it', async () => {
    const test = await owing(800);
    test.call({ id: 'C0', state: 'Released', userData: { DispositionCode: 'Referred' } });
    expect(pending(test)).toHaveLength(799);
    const states = (): readonly string[] =>
      test.application.state.wrapUps.filter(({ callId }) => callId === 'C0').map(({ state }) => state);
    expect(states()).toEqual(['done']);
    test.call({ id: 'LIVE', userData: { A: '1' } });
    expect(states()).toEqual(['closed']);
  });

  it('the screen is told the rules of all of them once', async () => {
    const test = await owing(800);
    test.application.snapshot();
    const { calls } = await counter.stepsOf(() => {
      test.application.update({});
      expect(test.application.snapshot().pendingWrapUps).toHaveLength(800);
    });
    expect(calls.get('commonOf')).toBeLessThan(3);
    expect(calls.get('dispositionBlock')).toBeLessThan(20);
  });

  it('rules that change are asked of all of them', async () => {
    const test = await owing(800);
    const { agent } = test.application.state;
    if (agent === null) throw new Error('an agent');
    test.call({ id: 'LIVE', userData: { A: '1' } });
    test.application.update({ agent: { ...agent, gwsSettings: { ...agent.gwsSettings, isReadOnlyOnIdle: true } } });
    expect(pending(test)).toEqual([]);
  });
});
