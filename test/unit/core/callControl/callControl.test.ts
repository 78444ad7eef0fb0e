import { describe, expect, it } from 'vitest';
import type { OperationOutcome } from '../../../../electron/contract/callControl';
import { callActions, type CallAction, type CallActionInput } from '../../../../electron/contract/words/callControl';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { aServer, json, unreachable } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

interface Desk extends TestApplication {
  press(callId: string, input: CallActionInput): Promise<string>;
  /** `POST` bodies, with the call that they went to. */
  readonly posted: readonly string[];
  outcome(callId: string): (OperationOutcome & { readonly action: CallAction }) | null;
  actions(callId: string): readonly CallAction[];
}

const done = json({ statusCode: 0 });

/** Signed in; the server lists `calls` when they are read again, and answers every operation with `answer`. */
async function aDesk(answer: () => HttpAnswer = () => done, calls: readonly unknown[] = []): Promise<Desk> {
  const server = aServer({ calls });
  const app = await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => (request.url.includes('/me/calls/') ? answer() : server.answerer(request)),
    },
  );
  const view = (callId: string) => app.application.snapshot().calls.find(({ id }) => id === callId);
  return {
    ...app,
    press: async (callId, input) => {
      const outcome = await app.commands.controlCall({ callId, ...input });
      return outcome.ok ? 'asked' : outcome.failure.code;
    },
    get posted() {
      return app.http
        .sent('POST')
        .filter(({ url }) => url.includes('/me/calls/'))
        .map(({ url, body }) => `${url.split('/').at(-1) ?? ''} ${body ?? ''}`);
    },
    outcome: (callId) => {
      const operation = view(callId)?.control.operation ?? null;
      return operation === null ? null : { action: operation.action, ...operation.outcome };
    },
    actions: (callId) => view(callId)?.control.actions ?? [],
  };
}

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
      const desk = await aDesk();
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
    const desk = await aDesk();
    desk.call({ capabilities: ['ClearCall'] });
    expect(desk.actions('CALL1')).toEqual([]);
    expect(await desk.press('CALL1', { action: 'endForAll' })).toBe('notOffered');
  });

  it('offers nothing on a call that has ended', async () => {
    const desk = await aDesk();
    desk.call({ capabilities: ['Hangup'] });
    desk.call({ state: 'Released', capabilities: ['Hangup'] });
    expect(desk.actions('CALL1')).toEqual([]);
  });
});

describe('an operation', () => {
  it('is sent once, and done when the event says so', async () => {
    const desk = await aDesk();
    desk.call({});
    expect(await desk.press('CALL1', { action: 'hold' })).toBe('asked');
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'sent' });
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'seen' });
  });

  it('is meant once when it is pressed twice', async () => {
    const desk = await aDesk();
    desk.call({});
    await desk.press('CALL1', { action: 'hangUp' });
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('underWay');
    await desk.clock.advance(10_000);
    expect(desk.posted).toHaveLength(1);
  });

  it('shows what GWS said when it refuses', async () => {
    const desk = await aDesk(() => json({ statusCode: 4, statusMessage: 'The device is busy.' }, 500));
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
    const desk = await aDesk(() => done, [still]);
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'unknown', wasReread: true });
    expect(desk.posted).toHaveLength(1);
  });

  it('believes the re-read when the event was lost', async () => {
    const held = { id: 'CALL1', callUuid: 'CALL1', state: 'Held', capabilities: ['Retrieve'] };
    const desk = await aDesk(() => unreachable(true), [held]);
    desk.call({});
    await desk.press('CALL1', { action: 'hold' });
    await desk.clock.advance(5_000);
    expect(desk.outcome('CALL1')).toEqual({ action: 'hold', state: 'seen' });
  });

  it('does nothing without a connection, and nothing later', async () => {
    const desk = await aDesk();
    desk.call({});
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.press('CALL1', { action: 'hangUp' })).toBe('notConnected');
    desk.comet.last.events.resumed();
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([]);
  });

  it('sends every digit', async () => {
    const desk = await aDesk();
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
    const desk = await aDesk();
    desk.call({ capabilities: ['InitiateTransfer'] });
    await desk.press('CALL1', { action: 'startTransfer', target: { number: '+49 (30) 123-4567' } });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([
      'CALL1 {"operationName":"InitiateTransfer","destination":{"phoneNumber":"+49301234567"}}',
    ]);
  });

  it('that is no number is not dialled', async () => {
    const desk = await aDesk();
    desk.call({ capabilities: ['InitiateTransfer', 'SingleStepTransfer'] });
    expect(await desk.press('CALL1', { action: 'transfer', target: { number: 'Priya' } })).toBe('notANumber');
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([]);
  });
});

describe('two calls', () => {
  it('puts the call that is talked on on hold before another is answered', async () => {
    const desk = await aDesk();
    desk.call({});
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}', 'CALL2 {"operationName":"Answer"}']);
  });

  it('does not answer when the other call could not be held', async () => {
    const desk = await aDesk(() => json({ statusCode: 4, statusMessage: 'No.' }, 500));
    desk.call({});
    desk.call({ id: 'CALL2', state: 'Ringing', capabilities: ['Answer'] });
    await desk.press('CALL2', { action: 'answer' });
    await desk.clock.advance(5_000);
    expect(desk.posted).toEqual(['CALL1 {"operationName":"Hold"}']);
    expect(desk.outcome('CALL2')).toEqual({ action: 'answer', state: 'expired', cause: 'tooLate' });
  });

  it('hangs up the consultation, then retrieves the caller, once GWS offers that', async () => {
    const desk = await aDesk();
    desk.call({ state: 'Held', capabilities: ['CompleteTransfer'] });
    const consult = { id: 'CALL2', callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' };
    desk.call({ ...consult, capabilities: ['Hangup'] });
    expect(desk.actions('CALL2')).toEqual(['backToCaller', 'hangUp']);
    await desk.press('CALL2', { action: 'backToCaller' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL2 {"operationName":"Hangup"}']);
    desk.call({ ...consult, state: 'Released', capabilities: [] });
    await desk.clock.advance(0);
    expect(desk.posted).toHaveLength(1);
    desk.call({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['CALL2 {"operationName":"Hangup"}', 'CALL1 {"operationName":"Retrieve"}']);
  });

  it('takes a call that names itself as its original for an ordinary one', async () => {
    const desk = await aDesk();
    desk.call({ parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1', capabilities: ['Hangup'] });
    expect(desk.actions('CALL1')).toEqual(['hangUp']);
  });

  it('names the other call by its encoded id when the two are swapped, whatever address the server sent', async () => {
    const desk = await aDesk();
    const consult = { id: 'CALL2', parentCallUri: '/me/calls/CALL:1', capabilities: ['SwapCalls'] };
    desk.call({ id: 'CALL:1', uri: null, state: 'Held', capabilities: ['SwapCalls'] });
    desk.call(consult);
    await desk.press('CALL2', { action: 'swap' });
    await desk.clock.advance(0);
    expect(desk.posted).toEqual([
      'CALL2 {"operationName":"SwapCalls","otherCallUri":"https://gws.example/api/v2/me/calls/CALL%3A1"}',
    ]);
    desk.call({ ...consult, state: 'Held' });
    expect(desk.outcome('CALL2')).toEqual({ action: 'swap', state: 'seen' });
  });
});
