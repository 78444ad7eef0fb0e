import { describe, expect, it } from 'vitest';
import { callActions, type CallAction } from '../../../../electron/contract/words/callControl';
import { json, unreachable } from '../../../fakes/fakeHttp';
import { aCallControlDesk, done } from '../../../support/callControlDesk';

const capabilityOf = {
  answer: 'Answer',
  reject: 'Reject',
  hangUp: 'Hangup',
  endForAll: 'ClearCall',
  hold: 'Hold',
  retrieve: 'Retrieve',
  swap: 'SwapCalls',
  mute: 'MuteCall',
  unmute: 'UnmuteCall',
  sendDigits: 'SendDtmf',
  transfer: 'SingleStepTransfer',
  conference: 'SingleStepConference',
  startTransfer: 'InitiateTransfer',
  startConference: 'InitiateConference',
  completeTransfer: 'CompleteTransfer',
  completeConference: 'CompleteConference',
  removeParticipant: 'RemoveParticipantFromConference',
  startRecording: 'StartCallRecording',
  pauseRecording: 'PauseCallRecording',
  resumeRecording: 'ResumeCallRecording',
  stopRecording: 'StopCallRecording',
} as const satisfies Record<Exclude<CallAction, 'backToCaller'>, string>;

describe('what is offered', () => {
  const states = ['Ringing', 'Dialing', 'Established', 'Held'] as const;
  const pairs = states.flatMap((state) =>
    callActions.flatMap((action) =>
      action === 'backToCaller' ? [] : [{ state, action, capability: capabilityOf[action] }],
    ),
  );

  it.each(pairs)(
    '$action in $state exactly while the server lists $capability',
    async ({ state, action, capability }) => {
      const desk = await aCallControlDesk();
      const participants = ['1', '2'];
      desk.call({
        state,
        participants,
        capabilities: Object.values(capabilityOf).filter((name) => name !== capability),
      });
      expect(desk.actions('CALL1')).not.toContain(action);
      desk.call({ state, participants, capabilities: [capability] });
      const isOffered = action !== 'endForAll' || state === 'Established';
      expect(desk.actions('CALL1')).toEqual(isOffered ? [action] : []);
    },
  );

  it('ends a call for all only where there are more than two parties', async () => {
    const desk = await aCallControlDesk();
    desk.call({ capabilities: ['ClearCall'] });
    expect(desk.actions('CALL1')).toEqual([]);
    expect(await desk.press('CALL1', { action: 'endForAll' })).toBe('notOffered');
  });

  it('offers nothing on a call that has ended', async () => {
    const desk = await aCallControlDesk();
    desk.call({ capabilities: ['Hangup'] });
    desk.call({ state: 'Released', capabilities: ['Hangup'] });
    expect(desk.actions('CALL1')).toEqual([]);
  });
});

describe('an agent whom GWS does not let hang up, or transfer in one step', () => {
  const settings = {
    'privilege.voice.can-release-call': 'false',
    'privilege.voice.can-one-step-transfer': 'false',
  };

  it('is offered the rest of what the server lists for the call', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call({ capabilities: ['Hangup', 'Hold', 'SingleStepTransfer', 'InitiateTransfer'] });
    expect(desk.actions('CALL1')).toEqual(['hold', 'startTransfer']);
  });

  it('cannot do it past the window either', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call({ capabilities: ['Hangup', 'SingleStepTransfer'] });
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('notOffered');
    expect(await desk.press('CALL1', { action: 'transfer', target: { number: '6001' } })).toBe('notOffered');
    await desk.clock.advance(10_000);
    expect(desk.posted).toEqual([]);
  });

  it('is not led back to the caller by hanging up', async () => {
    const desk = await aCallControlDesk(undefined, [], settings);
    desk.call({ state: 'Held', capabilities: ['CompleteTransfer'] });
    desk.call({ id: 'CALL2', parentCallUri: '/me/calls/CALL1', capabilities: ['Hangup'] });
    expect(desk.actions('CALL2')).toEqual([]);
    expect(await desk.press('CALL2', { action: 'backToCaller' })).toBe('notOffered');
  });
});

describe('an operation', () => {
  it('is sent once, and done when the event says so', async () => {
    const desk = await aCallControlDesk();
    desk.call({});
    expect(await desk.press('CALL1', { action: 'hold' })).toBe('asked');
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'sent' });
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'seen' });
  });

  it('is meant once when it is pressed twice', async () => {
    const desk = await aCallControlDesk();
    desk.call({});
    await desk.press('CALL1', { action: 'hangUp' });
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('underWay');
    await desk.clock.advance(10_000);
    expect(desk.posted).toHaveLength(1);
  });

  it('shows what GWS said when it refuses', async () => {
    const desk = await aCallControlDesk(() => json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500));
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    await desk.clock.advance(0);
    expect(desk.outcome('CALL1')).toEqual({
      action: 'hold',
      state: 'refused',
      refusal: { httpStatus: 500, statusCode: 4, said: 'The device is busy.' },
    });
  });

  it('reads the calls again when GWS says 200 and nothing happens', async () => {
    const still = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', capabilities: ['Hold'] };
    const desk = await aCallControlDesk(() => done, [still]);
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'unknown', wasReread: true });
    expect(desk.posted).toHaveLength(1);
  });

  it.each(['conference', 'transfer'] as const)(
    '%s in one step is not called undone while the colleague still rings',
    async (action) => {
      const still = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', capabilities: [capabilityOf[action]] };
      const desk = await aCallControlDesk(() => done, [still]);
      desk.call({ participants: ['1'], capabilities: [capabilityOf[action]] });
      await desk.press('CALL1', { action, target: { number: '15001' } });
      await desk.clock.advance(60_000);
      expect(desk.outcome('CALL1')).toEqual({ action, state: 'taken' });
      expect(desk.posted).toHaveLength(1);
    },
  );

  it('shows a conference in one step once the colleague has answered, however late', async () => {
    const still = { id: 'CALL1', callUuid: 'CALL1', state: 'Established', capabilities: ['SingleStepConference'] };
    const desk = await aCallControlDesk(() => done, [still]);
    desk.call({ capabilities: ['SingleStepConference'] });
    await desk.press('CALL1', { action: 'conference', target: { number: '15001' } });
    await desk.clock.advance(60_000);
    desk.call({ participants: ['1', '15001'] });
    expect(desk.outcome('CALL1')).toEqual({ action: 'conference', state: 'seen' });
  });

  it('believes the re-read when the event was lost', async () => {
    const held = { id: 'CALL1', callUuid: 'CALL1', state: 'Held', capabilities: ['Retrieve'] };
    const desk = await aCallControlDesk(() => unreachable(true), [held]);
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'seen' });
  });

  it('does nothing without a connection, and nothing later', async () => {
    const desk = await aCallControlDesk();
    desk.call({});
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('notConnected');
    desk.comet.last.events.resumed();
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([]);
  });

  it('sends every digit', async () => {
    const desk = await aCallControlDesk();
    desk.call({ capabilities: ['SendDtmf'] });
    await desk.press('CALL1', { action: 'sendDigits', digits: '1' });
    await desk.press('CALL1', { action: 'sendDigits', digits: '1' });
    await desk.clock.advance(0);
    expect(desk.outcome('CALL1')).toEqual({ action: 'sendDigits', state: 'seen' });
    expect(desk.posted).toEqual([
      'CALL1 {"operationName":"SendDtmf","digits":"1"}',
      'CALL1 {"operationName":"SendDtmf","digits":"1"}',
    ]);
  });
});

describe('a target', () => {
  it('is dialled without the characters that the server does not support', async () => {
    const desk = await aCallControlDesk();
    desk.call({ capabilities: ['InitiateTransfer'] });
    await desk.press('CALL1', { action: 'startTransfer', target: { number: '+49 (30) 123-4567' } });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([
      'CALL1 {"operationName":"InitiateTransfer","destination":{"phoneNumber":"+49301234567"}}',
    ]);
  });

  it('that is no number is not dialled', async () => {
    const desk = await aCallControlDesk();
    desk.call({ capabilities: ['InitiateTransfer', 'SingleStepTransfer'] });
    expect(await desk.press('CALL1', { action: 'transfer', target: { number: 'Priya' } })).toBe('notANumber');
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
  });
});
