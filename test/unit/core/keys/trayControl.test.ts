import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { sentForCalls, settled } from '../../../support/callKeyTests';
import { receipts, withKeys } from '../../../support/keyTests';

describe('the tray', () => {
  it('controls the call that it named, and tells the result', async () => {
    const test = await withKeys();
    test.call({});
    await settled(test);
    test.application.controlAndTell('CALL1', 'hold');
    await settle();
    expect(sentForCalls(test)).toEqual(['CALL1 Hold']);
    expect(receipts(test)).toMatchObject([{ kind: 'control', action: 'hold' }]);
  });

  it('says why it did not', async () => {
    const test = await withKeys();
    test.call({ capabilities: ['Hangup'] });
    await settled(test);
    test.application.controlAndTell('CALL1', 'hold');
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'notControlled', action: 'hold', cause: 'notOffered' } }]);
  });

  it.each([
    ['has just come to the front', 600],
    ['is not in front any more', 5_000],
  ])('does nothing to a call that %s', async (_, ms) => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held', capabilities: ['Retrieve', 'Hangup'] });
    await settled(test);
    await test.commands.selectCall({ callId: 'CALL2' });
    await test.commands.reportPainted({ callId: 'CALL2' });
    await test.clock.advance(ms);
    test.application.controlAndTell(ms < 1_000 ? 'CALL2' : 'CALL1', 'hangUp');
    await settle();
    expect(sentForCalls(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'callChanged' } }]);
  });
});
