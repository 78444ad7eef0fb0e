import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import type { TestApplication } from '../../../support/anApplication';
import { callKeys, sentForCalls } from '../../../support/callKeyTests';
import { receipts, sentTo, withKeys } from '../../../support/keyTests';

const rings = { state: 'Ringing', capabilities: ['Answer', 'Reject'] };

/** The prompt asks about a call with Anna Smith, which has ended, and Ben Jones rings. */
async function ringingBesideAWrapUp(): Promise<TestApplication> {
  const test = await withKeys();
  test.call({ id: 'CALL1', participants: ['Anna Smith'] });
  test.call({ id: 'CALL1', participants: ['Anna Smith'], state: 'Released', capabilities: [] });
  await test.commands.reportPainted({ callId: 'CALL1' });
  await test.clock.advance(1_200);
  test.call({ id: 'CALL2', participants: ['Ben Jones'], ...rings });
  return test;
}

async function press(test: TestApplication, key: string): Promise<void> {
  test.keys.press(key);
  await settle();
}

describe('the keys for a conversation, while the prompt asks about a call that has ended', () => {
  const ben = { id: 'CALL2', participants: ['Ben Jones'], capabilities: ['Hold', 'Hangup', 'MuteCall'] };

  it('control the call in which the agent talks, and say whom', async () => {
    const test = await ringingBesideAWrapUp();
    test.call(ben);
    await test.commands.reportPainted({ callId: 'CALL2' });
    await test.clock.advance(1_200);
    await press(test, callKeys.hold);
    expect(sentForCalls(test)).toEqual(['CALL2 Hold']);
    expect(receipts(test)).toMatchObject([{ kind: 'control', who: 'Ben Jones', action: 'hold' }]);
    expect(test.application.snapshot().prompt?.frontCallId).toBe('CALL1');
  });

  it('do nothing before a window has shown that it is about this call', async () => {
    const test = await ringingBesideAWrapUp();
    test.call(ben);
    await press(test, callKeys.hold);
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ kind: 'problem', problem: { code: 'pressedTooSoon', who: 'Ben Jones' } }]);
  });

  it('are not taken where two conversations could be meant', async () => {
    const test = await ringingBesideAWrapUp();
    test.call(ben);
    test.call({ ...ben, id: 'CALL3', participants: ['Cleo Roe'], state: 'Held' });
    await settle();
    expect(test.application.snapshot().keys.controlledCallId).toBeNull();
    expect(test.keys.takenKeys).not.toContain(callKeys.hold);
  });
});

describe('the key that answers, while the prompt asks about a call that has ended', () => {
  it('answers the call that rings, and says whom, while the prompt keeps its call', async () => {
    const test = await ringingBesideAWrapUp();
    expect(test.application.snapshot().keys.answeredCallId).toBe('CALL2');
    await test.commands.reportPainted({ callId: 'CALL2' });
    await press(test, callKeys.answer);
    expect(sentForCalls(test)).toEqual(['CALL2 Answer']);
    expect(receipts(test)).toMatchObject([{ kind: 'control', who: 'Ben Jones', action: 'answer' }]);
    test.call({ id: 'CALL2', participants: ['Ben Jones'], capabilities: ['Hangup'] });
    expect(test.application.snapshot().prompt?.frontCallId).toBe('CALL1');
  });

  it('is the only key for that call: a code goes to the call of the prompt', async () => {
    const test = await ringingBesideAWrapUp();
    expect(Object.values(callKeys).filter((key) => test.keys.takenKeys.includes(key))).toEqual([callKeys.answer]);
    await press(test, 'Control+Alt+1');
    await test.clock.advance(10_000);
    expect(sentTo(test)).toHaveLength(1);
    expect(sentTo(test)[0]).toMatch(/^CALL1 /);
  });

  it('does nothing before a window has shown the call, and says so', async () => {
    const test = await ringingBesideAWrapUp();
    await press(test, callKeys.answer);
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ kind: 'problem', problem: { code: 'pressedTooSoon', who: 'Ben Jones' } }]);
  });

  it('does nothing for a call that has just taken the place of another one that rang', async () => {
    const test = await ringingBesideAWrapUp();
    await test.commands.reportPainted({ callId: 'CALL2' });
    test.call({ id: 'CALL2', state: 'Released', capabilities: [] });
    test.call({ id: 'CALL3', participants: ['Cleo Park'], ...rings });
    await test.commands.reportPainted({ callId: 'CALL3' });
    await test.clock.advance(600);
    await press(test, callKeys.answer);
    expect(sentForCalls(test)).toEqual([]);
    await test.clock.advance(1_200);
    await press(test, callKeys.answer);
    expect(sentForCalls(test)).toEqual(['CALL3 Answer']);
  });

  it('belongs to the other programs while two calls ring', async () => {
    const test = await ringingBesideAWrapUp();
    test.call({ id: 'CALL3', ...rings });
    expect(test.keys.takenKeys).not.toContain(callKeys.answer);
    expect(test.application.snapshot().keys.answeredCallId).toBeNull();
  });
});
