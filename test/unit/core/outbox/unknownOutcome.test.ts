import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { anEvent } from '../../../fakes/fakeOutboxHost';
import { aChoice, anEntry } from '../../../support/builders';
import { aBench, type Bench } from '../../../support/outboxBench';

const referred = { DispositionCode: 'Referred' };

describe('a choice of which nobody knows whether it arrived', () => {
  let bench: Bench;
  beforeEach(() => {
    bench = aBench();
  });

  function states(): readonly string[] {
    return [...bench.outbox.entries].map((entry) => entry.state);
  }

  async function chooseOnline(parts: Parameters<typeof aChoice>[0] = {}): Promise<void> {
    bench.outbox.setSender(bench.sender);
    await bench.outbox.choose(aChoice(parts));
    await settle();
  }

  it('looks before it sends again when the outcome is unknown', async () => {
    await chooseOnline();
    bench.sender.lookResult = { kind: 'found', userData: referred };
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await bench.clock.advance(2_000);
    expect(states()).toEqual(['confirmed']);
    expect(bench.sender.sent).toHaveLength(1);
  });

  it('sends again, marked, when the call does not show the value', async () => {
    await chooseOnline();
    bench.sender.lookResult = { kind: 'found', userData: {} };
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await bench.clock.advance(2_000);
    expect([...bench.outbox.entries]).toMatchObject([{ state: 'sending', isPossiblyDuplicate: true }]);
  });

  it('backs off when every answer is lost, instead of sending as fast as it can', async () => {
    bench.host.isSendingUnasked = true;
    await chooseOnline({ choseAfterRelease: true });
    for (let minute = 0; minute < 10; minute += 1) {
      bench.sender.answer({ kind: 'outcomeUnknown' });
      await bench.clock.advance(60_000);
    }
    expect(bench.sender.sent).toHaveLength(11);
  });

  it('keeps looking while it cannot look', async () => {
    await chooseOnline();
    bench.sender.lookResult = { kind: 'failed' };
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await settle();
    expect(states()).toEqual(['uncertain']);

    bench.sender.lookResult = { kind: 'found', userData: referred };
    await bench.clock.advance(4_000);
    expect(states()).toEqual(['confirmed']);
  });

  it('waits a moment before it looks, because the event may only be late', async () => {
    await chooseOnline();
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await bench.clock.advance(900);
    await bench.outbox.observe('CALL1', anEvent(referred));
    await bench.clock.advance(60_000);
    expect(states()).toEqual(['confirmed']);
    expect(bench.sender.sent).toHaveLength(1);
  });

  it('drops an unknown outcome for the newer choice instead of sending both', async () => {
    await chooseOnline();
    await bench.outbox.choose(aChoice({ name: 'Resolved' }));
    bench.sender.answer({ kind: 'outcomeUnknown' });
    await bench.clock.advance(2_000);
    expect(states()).toEqual(['superseded', 'sending']);
  });

  it('treats what it finds as sending at start as uncertain', async () => {
    await bench.journal.append(anEntry({ state: 'sending', waitsSinceMs: bench.clock.nowMs() }));
    await bench.outbox.start({ outboxDays: 7, ledgerDays: 30, noteDays: 30 });
    expect(states()).toEqual(['uncertain']);
  });
});
