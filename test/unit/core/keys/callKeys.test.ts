import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { aServer, json } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { receipts, withKeys } from '../../../support/keyTests';

const keys = {
  answer: 'Control+Alt+Shift+F5',
  hold: 'Control+Alt+Shift+F6',
  mute: 'Control+Alt+Shift+F7',
  hangUp: 'Control+Alt+Shift+F8',
  recording: 'Control+Alt+Shift+F3',
};
const callKeys = Object.values(keys);

function taken(test: TestApplication): readonly string[] {
  return callKeys.filter((key) => test.keys.takenKeys.includes(key));
}

/** Long enough after the call has come to the front. */
async function settled(test: TestApplication): Promise<void> {
  const { controlledCallId } = test.application.snapshot().keys;
  if (controlledCallId !== null) await test.commands.reportPainted({ callId: controlledCallId });
  await test.clock.advance(1_200);
}

async function press(test: TestApplication, key: string): Promise<void> {
  await settled(test);
  if (!test.keys.press(key)) throw new Error(`${key} is not taken`);
  await settle();
}

/** The posted requests: the call and the operation. */
function sent(test: TestApplication): readonly string[] {
  return test.http.sent('POST').flatMap(({ url, body }) => {
    const parsed: unknown = JSON.parse(body ?? '{}');
    const name = typeof parsed === 'object' && parsed !== null && 'operationName' in parsed ? parsed.operationName : '';
    return url.includes('/me/calls/') ? [`${url.split('/').at(-1) ?? ''} ${String(name)}`] : [];
  });
}

describe('the keys for calls', () => {
  it.each([
    [['Answer', 'Reject'], [keys.answer]],
    [
      ['Hold', 'Hangup'],
      [keys.hold, keys.hangUp],
    ],
    [['Retrieve'], [keys.hold]],
    [['MuteCall'], [keys.mute]],
    [['UnmuteCall'], [keys.mute]],
    [['PauseCallRecording'], [keys.recording]],
    [['ResumeCallRecording'], [keys.recording]],
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
    [keys.answer, { state: 'Ringing', capabilities: ['Answer'] }, 'Answer'],
    [keys.hold, { capabilities: ['Hold'] }, 'Hold'],
    [keys.hold, { state: 'Held', capabilities: ['Retrieve'] }, 'Retrieve'],
    [keys.mute, { capabilities: ['MuteCall'] }, 'MuteCall'],
    [keys.mute, { capabilities: ['UnmuteCall'], mute: 'On' }, 'UnmuteCall'],
    [keys.mute, { capabilities: ['MuteCall', 'UnmuteCall'], mute: 'On' }, 'UnmuteCall'],
    [keys.recording, { capabilities: ['PauseCallRecording'] }, 'PauseCallRecording'],
    [keys.recording, { capabilities: ['ResumeCallRecording'] }, 'ResumeCallRecording'],
  ])('ask the server once (%s)', async (key, parts, operation) => {
    const test = await withKeys();
    test.call(parts);
    await press(test, key);
    expect(sent(test)).toEqual([`CALL1 ${operation}`]);
    expect(receipts(test)).toMatchObject([{ kind: 'control', who: '+1 555 0100', outcome: { state: 'sent' } }]);
  });

  it('tell the result, and then nothing more', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, keys.hold);
    test.call({ state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    expect(receipts(test)).toMatchObject([{ kind: 'control', action: 'hold', outcome: { state: 'seen' } }]);
    await test.clock.advance(2_000);
    expect(receipts(test)).toEqual([]);
  });

  it('tell what GWS said against it', async () => {
    const server = aServer();
    const test = await signedInApplication(
      {},
      {
        ...server,
        answerer: (request) =>
          request.url.includes('/me/calls/')
            ? json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500)
            : server.answerer(request),
      },
      { keys: new FakeKeys() },
    );
    test.call({});
    await press(test, keys.hold);
    expect(receipts(test)).toMatchObject([
      { kind: 'control', outcome: { state: 'refused', refusal: { said: 'The device is busy.' } } },
    ]);
  });

  it('are one press while they are held, so that what was held is not retrieved', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, keys.hold);
    test.call({ state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    await test.clock.advance(660);
    for (let repeat = 0; repeat < 50; repeat += 1) {
      test.keys.press(keys.hold);
      await test.clock.advance(40);
    }
    expect(sent(test)).toEqual(['CALL1 Hold']);
  });

  it('do nothing to a call that has just come to the front, and say so', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    await settled(test);
    await test.commands.selectCall({ callId: 'CALL2' });
    await test.commands.reportPainted({ callId: 'CALL2' });
    await test.clock.advance(600);
    test.keys.press(keys.hold);
    await settle();
    expect(sent(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'callChanged' } }]);
  });

  it('leave the call alone that rings while the prompt asks about another', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL1', state: 'Released', capabilities: [] });
    test.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    expect(taken(test)).toEqual([]);
  });

  it('control the consultation while there is one, as the card does', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1', state: 'Held', capabilities: ['Retrieve'] });
    test.call({ id: 'CALL2', callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' });
    expect(test.application.snapshot().keys.controlledCallId).toBe('CALL2');
    await press(test, keys.hold);
    expect(sent(test)).toEqual(['CALL2 Hold']);
  });

  it('hold the call that is talked on before they answer another', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await test.commands.selectCall({ callId: 'CALL2' });
    await press(test, keys.answer);
    expect(sent(test)).toEqual(['CALL1 Hold']);
    test.call({ id: 'CALL1', state: 'Held', capabilities: ['Retrieve'] });
    await settle();
    expect(sent(test)).toEqual(['CALL1 Hold', 'CALL2 Answer']);
  });
});

describe('the key that hangs up', () => {
  it('asks first, by name, and hangs up after a second press', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, keys.hangUp);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', who: '+1 555 0100', press: 'twice' }]);
    expect(sent(test)).toEqual([]);
    await press(test, keys.hangUp);
    await test.clock.advance(200);
    expect(sent(test)).toEqual(['CALL1 Hangup']);
    expect(receipts(test)).toMatchObject([{ kind: 'control', action: 'hangUp' }]);
  });

  it('forgets the question after four seconds', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, keys.hangUp);
    await test.clock.advance(4_000);
    expect(receipts(test)).toEqual([]);
    await press(test, keys.hangUp);
    await test.clock.advance(1_000);
    expect(sent(test)).toEqual([]);
  });

  it('asks nobody any more about a call that has ended', async () => {
    const test = await withKeys();
    test.call({ userData: { DispositionCode: 'X' } });
    await press(test, keys.hangUp);
    test.call({ state: 'Released', capabilities: [], userData: { DispositionCode: 'X' } });
    expect(receipts(test)).toEqual([]);
  });

  it('is held where the policy wants that', async () => {
    const test = await withKeys({ keys: { hangUp: 'hold' } });
    test.call({});
    await press(test, keys.hangUp);
    expect(receipts(test)).toMatchObject([{ kind: 'hangUp', press: 'hold' }]);
    await test.clock.advance(500);
    for (let repeat = 0; repeat < 5; repeat += 1) {
      test.keys.press(keys.hangUp);
      await test.clock.advance(33);
    }
    expect(sent(test)).toEqual(['CALL1 Hangup']);
  });
});
