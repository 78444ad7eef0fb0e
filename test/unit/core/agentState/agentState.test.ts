import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { afterCallWork, anAgentStateDesk, listedStates, lunch, ready } from '../../../support/agentStateDesk';

const toLunch = { set: 'state', stateId: 'OutToLunch' } as const;
const toReady = { set: 'state', stateId: 'Ready' } as const;

describe('the menu of states', () => {
  const names = ({ choices }: { readonly choices: readonly { readonly stateId: string }[] }): readonly string[] =>
    choices.map(({ stateId }) => stateId);

  it('offers Ready, Not Ready, each reason and after-call work', async () => {
    const desk = await anAgentStateDesk();
    expect(names(desk.view)).toEqual(['Ready', 'NotReady', 'OutToLunch', 'Training', 'AfterCallWork']);
    expect(desk.view.choices.filter(({ isNow }) => isNow)).toEqual([
      { stateId: 'Ready', state: 'Ready', name: null, isNow: true },
    ]);
  });

  it('takes the states from an object as well as from a list', async () => {
    const desk = await anAgentStateDesk({ states: Object.fromEntries(listedStates.entries()) });
    expect(names(desk.view)).toContain('Training');
  });

  it.each([['nothing'], [{ statusCode: 5 }], [[{ noName: true }]]])(
    'offers the states of every GWS when it cannot read them: %j',
    async (states) => {
      const desk = await anAgentStateDesk({ states });
      expect(names(desk.view)).toEqual(['Ready', 'NotReady', 'AfterCallWork']);
    },
  );

  it('follows the order and the choice of the options', async () => {
    const desk = await anAgentStateDesk({
      settings: {
        'agent-status.not-ready-reasons': 'Training, Lunch',
        'agent-status.enabled-actions-global': 'Ready,NotReadyReason',
        'privilege.voice.can-forward': 'false',
      },
    });
    expect(names(desk.view)).toEqual(['Ready', 'Training', 'OutToLunch']);
    expect(desk.view.doNotDisturb).toBeNull();
    expect(desk.view.forward).toBeNull();
    expect(await desk.ask({ set: 'state', stateId: 'AfterCallWork' })).toBe('notOffered');
  });

  it('is empty when the policy leaves the state to the other desktop', async () => {
    const desk = await anAgentStateDesk({ policy: { agentState: { mayChangeAttached: false } } });
    expect(desk.view).toMatchObject({ choices: [], doNotDisturb: null, forward: null, now: { state: 'Ready' } });
    expect(await desk.ask(toLunch)).toBe('notAllowed');
    expect(desk.posted).toEqual([]);
  });
});

describe('a change of state', () => {
  it('is asked once, and true when the device says so', async () => {
    const desk = await anAgentStateDesk();
    expect(await desk.ask(toLunch)).toBe('asked');
    expect(await desk.ask(toLunch)).toBe('underWay');
    expect(desk.posted).toEqual(['voice {"operationName":"OutToLunch"}']);
    expect(desk.view.now).toEqual({ state: 'Ready', name: null });
    expect(desk.view.asked).toMatchObject({
      what: { set: 'state', state: 'NotReady', name: 'Lunch' },
      outcome: { state: 'sent' },
    });
    desk.deviceTells(lunch);
    expect(desk.view.now).toEqual({ state: 'NotReady', name: 'Lunch' });
    expect(desk.view.asked?.outcome).toEqual({ state: 'seen' });
  });

  it('is seen by a reason code, too', async () => {
    const desk = await anAgentStateDesk();
    await desk.ask(toLunch);
    desk.deviceTells({ state: 'NotReady', reasonCode: 'Lunch' });
    expect(desk.view.asked?.outcome).toEqual({ state: 'seen' });
    expect(desk.view.now).toEqual({ state: 'NotReady', name: 'Lunch' });
  });

  it('is not proved by another reason', async () => {
    const desk = await anAgentStateDesk();
    await desk.ask({ set: 'state', stateId: 'NotReady' });
    desk.deviceTells(lunch);
    expect(desk.view.asked?.outcome).toEqual({ state: 'sent' });
  });

  it('shows what GWS said when it refuses', async () => {
    const desk = await anAgentStateDesk({
      answer: () => json({ statusCode: 4, statusMessage: 'Not registered.' }, 500),
    });
    await desk.ask(toLunch);
    expect(desk.view.asked?.outcome).toEqual({
      state: 'refused',
      refusal: { httpStatus: 500, statusCode: 4, said: 'Not registered.' },
    });
  });

  it('reads the devices again when GWS says 200 and nothing happens', async () => {
    const desk = await anAgentStateDesk();
    await desk.ask(toLunch);
    await desk.clock.advance(5_000);
    expect(desk.view.asked?.outcome).toEqual({ state: 'unknown', wasReread: true });
    expect(desk.posted).toHaveLength(1);
  });

  it('waits until the one before is over, and the last one counts', async () => {
    const desk = await anAgentStateDesk();
    await desk.ask(toLunch);
    await desk.ask(toReady);
    expect(desk.posted).toHaveLength(1);
    desk.deviceTells(lunch);
    await desk.clock.advance(0);
    expect(desk.posted).toEqual(['voice {"operationName":"OutToLunch"}', 'voice {"operationName":"Ready"}']);
    desk.deviceTells(ready);
    expect(desk.view.asked).toMatchObject({ what: { state: 'Ready' }, outcome: { state: 'seen' } });
  });

  it('does nothing without a connection, and nothing later', async () => {
    const desk = await anAgentStateDesk();
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.ask(toLunch)).toBe('notConnected');
    desk.comet.last.events.resumed();
    await desk.clock.advance(20_000);
    expect(desk.posted).toEqual([]);
  });
});

describe('what another desktop does', () => {
  it('is shown at once, with the time since when it is so', async () => {
    const desk = await anAgentStateDesk();
    expect(desk.view.isStartKnown).toBe(false);
    await desk.clock.advance(60_000);
    desk.deviceTells(afterCallWork);
    expect(desk.view).toMatchObject({
      now: { state: 'AfterCallWork', name: null },
      seenSinceMs: desk.clock.nowMs(),
      isStartKnown: true,
    });
    const sinceMs = desk.clock.nowMs();
    await desk.clock.advance(60_000);
    desk.deviceTells(afterCallWork);
    expect(desk.view.seenSinceMs).toBe(sinceMs);
  });
});

describe('do not disturb and forwarding', () => {
  it('are asked of the device', async () => {
    const desk = await anAgentStateDesk();
    expect(desk.view).toMatchObject({ doNotDisturb: { isOn: false }, forward: { to: null } });
    await desk.ask({ set: 'doNotDisturb', isOn: true });
    desk.deviceTells(ready, { doNotDisturb: 'On', capabilities: ['DoNotDisturbOff', 'ForwardCallsOn'] });
    expect(desk.view).toMatchObject({ doNotDisturb: { isOn: true }, asked: { outcome: { state: 'seen' } } });
    await desk.clock.advance(0);
    await desk.ask({ set: 'forward', number: '(50) 01' });
    desk.deviceTells(ready, { forwardTo: '5001', capabilities: ['ForwardCallsOff'] });
    expect(desk.view).toMatchObject({ forward: { to: '5001' }, asked: { outcome: { state: 'seen' } } });
    await desk.clock.advance(0);
    await desk.ask({ set: 'forward', number: null });
    desk.deviceTells(ready);
    expect(desk.view.forward).toEqual({ to: null });
    expect(desk.posted).toEqual([
      'DEVICE1 {"operationName":"DoNotDisturbOn"}',
      'DEVICE1 {"operationName":"ForwardCallsOn","destination":"5001"}',
      'DEVICE1 {"operationName":"ForwardCallsOff"}',
    ]);
  });

  it('need a number', async () => {
    const desk = await anAgentStateDesk();
    expect(await desk.ask({ set: 'forward', number: 'Tom' })).toBe('notANumber');
  });
});
