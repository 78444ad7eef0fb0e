import { beforeEach, describe, expect, it } from 'vitest';
import type { Outbox } from '../../../../electron/core/outbox/outbox';
import { settle } from '../../../fakes/fakeClock';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice } from '../../../support/builders';
import { RestartableOutbox } from '../../../support/restartableOutbox';

const keyless = { dispositionKey: null };

describe('the key of a server that is sent none', () => {
  let at: RestartableOutbox;
  let outbox: Outbox;
  let sender: FakeSender;
  beforeEach(async () => {
    at = new RestartableOutbox();
    sender = new FakeSender();
    outbox = await at.started();
    outbox.setSender(sender);
  });

  it('is learnt from the first event that carries the value under another key', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred', Customer: 'Gold' }));
    expect([...outbox.entries]).toMatchObject([{ state: 'confirmed', seenKey: 'CallResult' }]);
    expect(at.host.habits.key).toBe('CallResult');
  });

  it('is used from then on: the same value under yet another key proves nothing', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }));
    await outbox.choose(aChoice({ ...keyless, callId: 'CALL2' }));
    await outbox.observe('CALL2', anEvent({ Outcome: 'Referred' }));
    expect([...outbox.entries].at(-1)).toMatchObject({ state: 'sending', seenKey: 'CallResult' });
  });

  it('is learnt from a re-read as well', async () => {
    await outbox.choose(aChoice(keyless));
    await settle();
    sender.lookResult = { kind: 'found', userData: { CallResult: 'Referred' } };
    sender.answer({ kind: 'accepted' });
    await at.clock.advance(5_000);
    expect([...outbox.entries]).toMatchObject([{ state: 'confirmed', seenKey: 'CallResult' }]);
  });

  it('is not a key that held the same value before', async () => {
    await outbox.choose(aChoice({ ...keyless, keysBefore: ['Skill'] }));
    await outbox.observe('CALL1', anEvent({ Skill: 'Referred' }));
    expect([...outbox.entries]).toMatchObject([{ state: 'sending', seenKey: null }]);
  });

  it('is not guessed when two keys could be it', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred', Copy: 'Referred' }));
    expect([...outbox.entries]).toMatchObject([{ state: 'confirmed', seenKey: null }]);
    expect(at.host.habits.key).toBeNull();
  });

  it('brings to light what an undo has to put back', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }, { CallResult: 'Transferred' }));
    expect([...outbox.entries]).toMatchObject([{ previousName: 'Transferred' }]);
  });

  it('is the one whose pair an undo takes out', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }));
    await outbox.choose(aChoice({ ...keyless, action: 'clear', isUndo: true, seenKey: 'CallResult' }));
    await settle();
    expect(sender.sent.at(-1)).toMatchObject({ action: 'clear', seenKey: 'CallResult' });
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }));
    expect([...outbox.entries].at(-1)?.state).toBe('sending');
    await outbox.observe('CALL1', anEvent({}));
    expect([...outbox.entries].at(-1)?.state).toBe('confirmed');
  });

  it('is not needed to see that a code is still there: then nothing was taken back', async () => {
    await outbox.choose(aChoice({ ...keyless, action: 'clear', isUndo: true }));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }));
    expect([...outbox.entries]).toMatchObject([{ state: 'sending' }]);
  });

  it('is forgotten with the session', async () => {
    await outbox.choose(aChoice(keyless));
    await outbox.observe('CALL1', anEvent({ CallResult: 'Referred' }));
    outbox.forgetHabits();
    expect(at.host.habits.key).toBeNull();
  });
});

it('proves a code that a server has put under another key than the one it was sent', async () => {
  const at = new RestartableOutbox();
  const outbox = await at.started();
  const sender = new FakeSender();
  outbox.setSender(sender);
  await outbox.choose(aChoice({ dispositionKey: 'CallResult' }));
  await settle();
  sender.lookResult = { kind: 'found', userData: { DispositionCode: 'Referred' } };
  sender.answer({ kind: 'accepted' });
  await at.clock.advance(5_000);
  expect([...outbox.entries]).toMatchObject([{ state: 'confirmed', seenKey: 'DispositionCode' }]);
});
