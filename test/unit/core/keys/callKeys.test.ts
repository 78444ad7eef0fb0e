import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { aServer, json } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { callKeys, pressCallKey, sentForCalls, settled } from '../../../support/callKeyTests';
import { receipts, withKeys } from '../../../support/keyTests';

function taken(test: TestApplication): readonly string[] {
  return Object.values(callKeys).filter((key) => test.keys.takenKeys.includes(key));
}

async function refusingEverything(): Promise<TestApplication> {
  const server = aServer();
  const refusal = json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500);
  return await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => (request.url.includes('/me/calls/') ? refusal : server.answerer(request)),
    },
    { keys: new FakeKeys() },
  );
}

describe('the keys for calls', () => {
  it.each([
    [['Answer', 'Reject'], [callKeys.answer]],
    [
      ['Hold', 'Hangup'],
      [callKeys.hold, callKeys.hangUp],
    ],
    [['Retrieve'], [callKeys.hold]],
    [['MuteCall'], [callKeys.mute]],
    [['UnmuteCall'], [callKeys.mute]],
    [['PauseCallRecording'], [callKeys.recording]],
    [['ResumeCallRecording'], [callKeys.recording]],
    [['SendDtmf', 'ClearCall', 'StartCallRecording'], []],
  ])('are taken while the server lists %s', async (capabilities, expected) => {
    const test = await withKeys();
    test.call({ capabilities });
    expect(taken(test)).toEqual(expected);
    test.call({ state: 'Released', capabilities: [] });
    expect(taken(test)).toEqual([]);
  });

  it('are given back while there is no connection', async () => {
    const test = await withKeys();
    test.call({});
    test.comet.last.events.interrupted({ code: 'noNetwork' }, 60_000);
    expect(taken(test)).toEqual([]);
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
  });

  it.each([
    [callKeys.answer, { state: 'Ringing', capabilities: ['Answer'] }, 'Answer'],
    [callKeys.hold, { capabilities: ['Hold'] }, 'Hold'],
    [callKeys.hold, { state: 'Held', capabilities: ['Retrieve'] }, 'Retrieve'],
    [callKeys.mute, { capabilities: ['MuteCall'] }, 'MuteCall'],
    [callKeys.mute, { capabilities: ['UnmuteCall'], mute: 'On' }, 'UnmuteCall'],
    [callKeys.mute, { capabilities: ['MuteCall', 'UnmuteCall'], mute: 'On' }, 'UnmuteCall'],
    [callKeys.recording, { capabilities: ['PauseCallRecording'] }, 'PauseCallRecording'],
    [callKeys.recording, { capabilities: ['ResumeCallRecording'] }, 'ResumeCallRecording'],
  ])('ask the server once (%s)', async (key, parts, operation) => {
    const test = await withKeys();
    test.call(parts);
    await pressCallKey(test, key);
    expect(sentForCalls(test)).toEqual([`CALL1 ${operation}`]);
    expect(receipts(test)).toMatchObject([{ kind: 'control', who: '+1 555 0100', outcome: { state: 'sent' } }]);
  });

  it('tell the result, and then nothing more', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hold);
    test.call({ state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    expect(receipts(test)).toMatchObject([{ kind: 'control', action: 'hold', outcome: { state: 'seen' } }]);
    await test.clock.advance(2_000);
    expect(receipts(test)).toEqual([]);
  });

  it('tell what GWS said against it', async () => {
    const test = await refusingEverything();
    test.call({});
    await pressCallKey(test, callKeys.hold);
    expect(receipts(test)).toMatchObject([
      { kind: 'control', outcome: { state: 'refused', refusal: { said: 'The device is busy.' } } },
    ]);
  });

  it('tell which call could not be put on hold for the one that rings', async () => {
    const test = await refusingEverything();
    test.call({ id: 'CALL1', participants: ['Anna Smith'] });
    test.call({ id: 'CALL2', participants: ['Ben Jones'], state: 'Ringing', capabilities: ['Answer'] });
    await test.commands.selectCall({ callId: 'CALL2' });
    await pressCallKey(test, callKeys.answer);
    expect(receipts(test)).toMatchObject([
      {
        ...{ kind: 'control', who: 'Ben Jones', action: 'answer' },
        outcome: { state: 'blocked', who: 'Anna Smith', refusal: { said: 'The device is busy.' } },
      },
    ]);
  });

  it('are one press while they are held, so that what was held is not retrieved', async () => {
    const test = await withKeys();
    test.call({});
    await pressCallKey(test, callKeys.hold);
    test.call({ state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    await test.clock.advance(660);
    for (let repeat = 0; repeat < 50; repeat += 1) {
      test.keys.press(callKeys.hold);
      await test.clock.advance(40);
    }
    expect(sentForCalls(test)).toEqual(['CALL1 Hold']);
  });

  it('do nothing to a call that has just come to the front, and say so', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    await settled(test);
    await test.commands.selectCall({ callId: 'CALL2' });
    await test.commands.reportPainted({ callId: 'CALL2' });
    await test.clock.advance(600);
    test.keys.press(callKeys.hold);
    await settle();
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'pressedTooSoon' } }]);
  });

  it('control the consultation while there is one, as the card does', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1', state: 'Held', capabilities: ['Retrieve'] });
    test.call({ id: 'CALL2', callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' });
    expect(test.application.snapshot().keys.controlledCallId).toBe('CALL2');
    await pressCallKey(test, callKeys.hold);
    expect(sentForCalls(test)).toEqual(['CALL2 Hold']);
  });

  it('control the original again after a swap, as the card does', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1', state: 'Established', capabilities: ['Hold', 'MuteCall'] });
    const consult = { callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' };
    test.call({ id: 'CALL2', ...consult, state: 'Held', capabilities: ['Retrieve', 'MuteCall'] });
    expect(test.application.snapshot().keys.controlledCallId).toBe('CALL1');
    await pressCallKey(test, callKeys.mute);
    expect(sentForCalls(test)).toEqual(['CALL1 MuteCall']);
  });

  it('hold the call that is talked on before they answer another', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await test.commands.selectCall({ callId: 'CALL2' });
    await pressCallKey(test, callKeys.answer);
    expect(sentForCalls(test)).toEqual(['CALL1 Hold']);
    test.call({ id: 'CALL1', state: 'Held', capabilities: ['Retrieve'] });
    await settle();
    expect(sentForCalls(test)).toEqual(['CALL1 Hold', 'CALL2 Answer']);
  });
});
