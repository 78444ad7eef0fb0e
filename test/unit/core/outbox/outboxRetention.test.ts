import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { FakeSender } from '../../../fakes/fakeSender';
import { aChoice } from '../../../support/builders';
import { day, RestartableOutbox, statesOf } from '../../../support/restartableOutbox';

describe('how long the outbox waits and remembers', () => {
  let at: RestartableOutbox;
  beforeEach(() => {
    at = new RestartableOutbox();
  });

  it('gives up what has waited too long, and says so; the agent can take it up again', async () => {
    const outbox = await at.started();
    const { entryId } = await outbox.choose(aChoice({ choseAfterRelease: true }));
    await at.clock.advance(7 * day + 3_600_000);
    expect(statesOf(outbox)).toEqual(['expired']);
    const sender = new FakeSender();
    outbox.setSender(sender);
    await at.clock.advance(day);
    expect(sender.sent).toEqual([]);

    expect(await outbox.sendNow(entryId)).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent).toHaveLength(1);
    sender.answer({ kind: 'accepted' });
    await at.clock.advance(day);
    expect(statesOf(outbox)).toEqual(['accepted']);
  });

  it('does not give up what leaves while another is being given up', async () => {
    const outbox = await at.started();
    await outbox.choose(aChoice());
    await outbox.choose(aChoice({ callId: 'CALL2' }));
    const sender = new FakeSender();
    const append = at.journal.append.bind(at.journal);
    at.journal.append = async (entry) => {
      // The connection comes back in this very moment.
      if ('state' in entry && entry.state === 'expired') outbox.setSender(sender);
      return append(entry);
    };
    await at.clock.advance(7 * day + 3_600_000);
    expect(statesOf(outbox)).toEqual(['expired', 'sending']);
    expect(at.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('marks what is taken up again when nobody knows whether it had arrived', async () => {
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    const { entryId } = await outbox.choose(aChoice());
    await settle();
    outbox.setSender(null);
    sender.answer({ kind: 'outcomeUnknown' });
    await at.clock.advance(8 * day);
    expect([...outbox.entries]).toMatchObject([{ state: 'expired', isPossiblyDuplicate: false }]);
    await outbox.sendNow(entryId);
    expect([...outbox.entries]).toMatchObject([{ state: 'queued', isPossiblyDuplicate: true }]);
  });

  it('does not take up again what a later choice took the place of', async () => {
    const outbox = await at.started();
    const { entryId } = await outbox.choose(aChoice());
    await at.clock.advance(7 * day + 3_600_000);
    await outbox.choose(aChoice({ name: 'Resolved' }));
    expect(await outbox.sendNow(entryId)).toEqual({ ok: false, failure: { code: 'notWaiting' } });
    expect(statesOf(outbox)).toEqual(['expired', 'queued']);
  });

  it('tries at once what would have waited', async () => {
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    const { entryId } = await outbox.choose(aChoice({ undoMs: 60_000 }));
    await settle();
    expect(sender.sent).toEqual([]);
    expect(await outbox.sendNow(entryId)).toMatchObject({ ok: true });
    await settle();
    expect(sender.sent).toHaveLength(1);
  });

  it('shows what was given up for as long as anything else, however long the program did not run', async () => {
    const before = await at.started();
    await before.choose(aChoice());
    before.stop();
    await at.clock.advance(400 * day);
    const after = await at.started();
    expect(statesOf(after)).toEqual(['expired']);
    await at.clock.advance(29 * day);
    expect(statesOf(after)).toEqual(['expired']);
    await at.clock.advance(2 * day);
    expect(statesOf(after)).toEqual([]);
  });

  it('forgets what is over for long enough, and never what still waits', async () => {
    const outbox = await at.started();
    const sender = new FakeSender();
    outbox.setSender(sender);
    await outbox.choose(aChoice({ choseAfterRelease: true }));
    await settle();
    sender.answer({ kind: 'accepted' });
    await settle();
    await at.clock.advance(29 * day);
    expect(statesOf(outbox)).toEqual(['accepted']);
    outbox.setSender(null);
    await outbox.choose(aChoice({ callId: 'CALL2' }));
    await at.clock.advance(2 * day);
    expect(statesOf(outbox)).toEqual(['queued']);
    expect(at.journal.records).toMatchObject([{ callId: 'CALL2' }]);
  });
});
