import { expect, it } from 'vitest';
import { SparseLog } from '../../../../electron/core/kernel/sparseLog';
import { FakeClock } from '../../../fakes/fakeClock';
import { FakeLogger } from '../../../fakes/fakePorts';

it('writes the first line of a kind at once, and then once a second how many more there were', async () => {
  const [clock, log] = [new FakeClock(), new FakeLogger()];
  const sparse = new SparseLog(clock, log);
  for (let count = 0; count < 60_000; count += 1) {
    sparse.tell('warn', 'refused', { kind: { name: 'quit' }, first: { callId: count } });
  }
  sparse.tell('info', 'ignored');
  expect(log.lines).toEqual(['warn refused {"name":"quit","callId":0}', 'info ignored {}']);
  await clock.advance(1_000);
  expect(log.lines.slice(2)).toEqual(['warn refused {"name":"quit","count":59999}']);
  await clock.advance(60_000);
  expect(log.lines).toHaveLength(3);
  sparse.tell('info', 'ignored');
  expect(log.lines).toHaveLength(4);
});
