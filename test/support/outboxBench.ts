import { Outbox } from '../../electron/core/outbox/outbox';
import { FakeClock } from '../fakes/fakeClock';
import { FakeOutboxHost } from '../fakes/fakeOutboxHost';
import { countingIds, FakeLogger, fixedRandom } from '../fakes/fakePorts';
import { FakeSender } from '../fakes/fakeSender';
import { MemoryJournal } from '../fakes/memoryJournal';

export interface Bench {
  readonly clock: FakeClock;
  readonly journal: MemoryJournal;
  readonly outbox: Outbox;
  readonly host: FakeOutboxHost;
  readonly sender: FakeSender;
}

export function aBench(): Bench {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  const ports = { clock, journal, ids: countingIds(), random: fixedRandom(), log: new FakeLogger(), shelves: [] };
  const host = new FakeOutboxHost();
  return { clock, journal, host, outbox: new Outbox(ports, host), sender: new FakeSender() };
}
