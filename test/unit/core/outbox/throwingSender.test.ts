import { expect, it } from 'vitest';
import type { DispositionSender } from '../../../../electron/core/outbox/sender';
import { settle } from '../../../fakes/fakeClock';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice } from '../../../support/builders';
import { RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

/** Throws for calls whose id cannot be put into an address, as `encodeURIComponent` does. */
function throwingFor(callIds: readonly string[], real: FakeSender): DispositionSender {
  const check = (callId: string): void => {
    if (callIds.includes(callId)) throw new URIError('URI malformed');
  };
  return {
    owner: real.owner,
    send: async (entry) => {
      check(entry.callId);
      return real.send(entry);
    },
    look: async ({ callId }) => {
      check(callId);
      return real.look();
    },
  };
}

const bad = ['BAD1', 'BAD2', 'BAD3', 'BAD4'];

it('goes on with other calls while the sends of four throw', async () => {
  const at = new RestartableOutbox();
  const outbox = await at.started();
  const real = new FakeSender();
  outbox.setSender(throwingFor(bad, real));
  for (const callId of bad) await outbox.choose(aChoice({ callId, choseAfterRelease: true }));
  await settle();
  await outbox.choose(aChoice({ callId: 'GOOD' }));
  await settle();
  expect(real.sent.map(({ callId }) => callId)).toEqual(['GOOD']);
  expect(at.log.lines.join('\n')).toContain('URIError');
});

it('takes a send that threw for one whose answer was lost, and tries again later', async () => {
  const at = new RestartableOutbox();
  const outbox = await at.started();
  outbox.setSender(throwingFor(['BAD1'], new FakeSender()));
  await outbox.choose(aChoice({ callId: 'BAD1' }));
  await settle();
  expect(statesOf(outbox)).toEqual(['uncertain']);
  await at.clock.advance(60_000);
  expect(statesOf(outbox)).toEqual(['uncertain']);
  const mended = new FakeSender();
  outbox.setSender(mended);
  await at.clock.advance(120_000);
  expect(mended.sent).toMatchObject([{ callId: 'BAD1', isPossiblyDuplicate: true }]);
});
