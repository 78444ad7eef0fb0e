import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { end, press, receipts, sentTo, withKeys } from '../../../support/keyTests';

describe('global keys, while one call takes the place of another', () => {
  it('set nothing in the moment in which another call takes the place of the one that was meant', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held' });
    await test.clock.advance(5_000);
    test.call({ id: 'CALL2', state: 'Released', capabilities: [] });
    await test.clock.advance(100);
    test.keys.press('Control+Alt+1');
    await settle();
    expect(sentTo(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'callChanged' } }]);
  });

  it('set nothing until 700 ms after the window has painted the other call', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held' });
    await test.clock.advance(5_000);
    await test.commands.selectCall({ callId: 'CALL2' });
    await test.clock.advance(1_000);
    await test.commands.reportPainted({ callId: 'CALL1' });
    await test.commands.reportPainted({ callId: 'CALL2' });
    await test.clock.advance(699);
    test.keys.press('Control+Alt+1');
    await settle();
    expect(sentTo(test)).toEqual([]);
    await test.clock.advance(1_100);
    test.keys.press('Control+Alt+1');
    await settle();
    expect(sentTo(test)).toEqual(['CALL2 Referred']);
  });

  it('set nothing on a call that no window shows, while the prompt tells of a code for another', async () => {
    const test = await withKeys();
    end(test, 'CALL1');
    test.call({ id: 'CALL2' });
    await press(test, 'Control+Alt+1');
    await test.clock.advance(2_900);
    expect(receipts(test)).toMatchObject([{ disposition: { callId: 'CALL1' } }]);
    test.keys.press('Control+Alt+2');
    await test.clock.advance(10_000);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
    expect(receipts(test)).toEqual([]);
    test.keys.press('Control+Alt+2');
    await settle();
    expect(sentTo(test)).toEqual(['CALL1 Referred', 'CALL2 Resolved']);
  });

  it('work again after a while when no window says what it has painted', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Held' });
    await test.commands.selectCall({ callId: 'CALL2' });
    await test.clock.advance(2_700);
    test.keys.press('Control+Alt+1');
    await settle();
    expect(sentTo(test)).toEqual(['CALL2 Referred']);
  });

  it('set nothing on a call that takes the place of one that has just gone', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1', userData: { DispositionCode: 'Referred' } });
    await test.clock.advance(5_000);
    test.call({ id: 'CALL1', state: 'Released', capabilities: [] });
    await test.clock.advance(50);
    test.call({ id: 'CALL2' });
    await test.clock.advance(50);
    test.keys.press('Control+Alt+2');
    await settle();
    expect(sentTo(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'callChanged' } }]);
  });
});
