import { Outbox } from '../../electron/core/outbox/outbox';
import { FakeClock } from '../fakes/fakeClock';
import { FakeOutboxHost } from '../fakes/fakeOutboxHost';
import { FakeLogger, fixedRandom } from '../fakes/fakePorts';
import { MemoryJournal } from '../fakes/memoryJournal';

export const day = 86_400_000;

/** An outbox that a test can end and start again with the same journal, like a program with the same disk. */
export class RestartableOutbox {
  readonly clock = new FakeClock();
  readonly journal = new MemoryJournal();
  readonly log = new FakeLogger();
  readonly host = new FakeOutboxHost();
  private made = 0;

  async started(): Promise<Outbox> {
    const { clock, journal, log } = this;
    const ids = { next: () => `entry-${String((this.made += 1))}` };
    const outbox = new Outbox({ clock, journal, ids, random: fixedRandom(), log, shelves: [] }, this.host);
    await outbox.start({ outboxDays: 7, ledgerDays: 30, noteDays: 30 });
    return outbox;
  }
}

export function statesOf(outbox: Outbox): readonly string[] {
  return [...outbox.entries].map((entry) => entry.state);
}
