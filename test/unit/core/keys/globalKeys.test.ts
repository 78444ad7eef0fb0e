import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { FakeKeys } from '../../../fakes/fakeDesktop';
import { aServer, json } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { dispositions, end, press, receipts, sentTo, withKeys } from '../../../support/keyTests';

describe('global keys', () => {
  it('are taken from the system only while there is a call, a wrap-up, or something to undo', async () => {
    const test = await withKeys();
    expect(test.keys.takenKeys).toEqual([]);
    test.call({ state: 'Ringing' });
    expect(test.keys.takenKeys).toContain('Control+Alt+1');
    expect(test.application.snapshot().keys.areTaken).toBe(true);
    test.call({ state: 'Released', capabilities: [] });
    expect(test.keys.takenKeys).toEqual([]);
    end(test, 'CALL2');
    expect(test.keys.takenKeys).toContain('Control+Alt+0');
    await press(test, 'Control+Alt+1');
    expect(test.keys.takenKeys).toContain('Control+Alt+0');
    await test.clock.advance(20_000);
    expect(test.keys.takenKeys).toEqual([]);
  });

  it('are given back when the agent signs out', async () => {
    const test = await withKeys();
    end(test);
    await test.commands.signOut({ force: true, forget: false });
    expect(test.keys.takenKeys).toEqual([]);
  });

  it('set a code on the current call at once, and say for whom', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, 'Control+Alt+2');
    expect(sentTo(test)).toEqual(['CALL1 Resolved']);
    expect(receipts(test)).toMatchObject([{ who: '+1 555 0100', disposition: { displayName: 'Resolved' } }]);
  });

  it('go to the open wrap-up before the current call', async () => {
    const test = await withKeys({ disposition: { undoAfterReleaseMs: 0 } });
    end(test, 'CALL1');
    test.call({ id: 'CALL2' });
    expect(test.application.snapshot().keys.targetCallId).toBe('CALL1');
    await press(test, 'Control+Alt+1');
    expect(test.application.snapshot().keys.targetCallId).toBe('CALL2');
    await press(test, 'Control+Alt+2');
    expect(sentTo(test)).toEqual(['CALL1 Referred', 'CALL2 Resolved']);
  });

  it('go to a call that was put off only once it is open again', async () => {
    const test = await withKeys();
    end(test, 'CALL1');
    await test.commands.postponeWrapUp({ callId: 'CALL1' });
    await test.commands.dismissCall({ callId: 'CALL1' });
    await press(test, 'Control+Alt+1');
    expect(receipts(test)).toMatchObject([{ problem: { code: 'noCall' } }]);
    await press(test, 'Control+Alt+W');
    await press(test, 'Control+Alt+2');
    await test.clock.advance(3_000);
    expect(sentTo(test)).toEqual(['CALL1 Resolved']);
  });

  it('go to the call of the card when the agent wants no prompt', async () => {
    const test = await withKeys();
    await test.commands.savePreferences({ changes: { prompt: false } });
    end(test, 'CALL1');
    test.call({ id: 'CALL2', state: 'Ringing' });
    test.call({ id: 'CALL2' });
    expect(test.application.snapshot()).toMatchObject({ currentCallId: 'CALL2', keys: { targetCallId: 'CALL2' } });
  });

  it('go to the call that has ended, not to the one that rings meanwhile', async () => {
    const test = await withKeys();
    test.call({ id: 'CALL1' });
    test.call({ id: 'CALL2', state: 'Ringing' });
    test.call({ id: 'CALL1', state: 'Released', capabilities: [] });
    expect(test.application.snapshot()).toMatchObject({ currentCallId: 'CALL1', keys: { targetCallId: 'CALL1' } });
    await press(test, 'Control+Alt+1');
    await test.clock.advance(3_000);
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });

  it('set nothing on a call that rings in, and say so', async () => {
    const test = await withKeys();
    test.call({ state: 'Ringing' });
    await press(test, 'Control+Alt+2');
    expect(sentTo(test)).toEqual([]);
    expect(receipts(test)).toMatchObject([{ problem: { code: 'notSet', cause: 'notYetAnswered' } }]);
  });

  it('are one press while they are held, so that the next call does not get the code too', async () => {
    const test = await withKeys({ disposition: { undoAfterReleaseMs: 0 } });
    end(test, 'CALL1');
    end(test, 'CALL2');
    await press(test, 'Control+Alt+1');
    for (let repeat = 0; repeat < 50; repeat += 1) {
      await test.clock.advance(30);
      test.keys.press('Control+Alt+1');
    }
    await settle();
    expect(sentTo(test)).toEqual(['CALL1 Referred']);
  });

  it('are given back when a choice cannot leave for long', async () => {
    const test = await withKeys();
    end(test);
    await press(test, 'Control+Alt+1');
    test.http.answerer = () => ({
      kind: 'failed',
      problem: { code: 'noNetwork' },
      mayHaveArrived: false,
    });
    await test.clock.advance(60_000);
    expect(test.keys.takenKeys).toEqual([]);
    expect(test.application.snapshot().prompt).toBeNull();
  });

  it('say so when a number has no code', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, 'Control+Alt+9');
    expect(receipts(test)).toMatchObject([{ problem: { code: 'noCodeOnKey', digit: 9 } }]);
  });

  it('say so when the code is refused here', async () => {
    const settings = { 'interaction.disposition.is-read-only-on-idle': 'false' };
    const test = await signedInApplication({}, aServer({ settings, dispositions }), { keys: new FakeKeys() });
    test.call({});
    test.http.answerer = () => json({ statusCode: 20 }, 403);
    await test.clock.advance(60_000);
    await press(test, 'Control+Alt+1');
    expect(receipts(test)).toHaveLength(1);
  });

  it('give a code of the policy its own key', async () => {
    const test = await withKeys({ keys: { enforced: { 'code:NoAnswer': 'Control+Alt+N' } } });
    test.call({});
    await press(test, 'Control+Alt+N');
    expect(sentTo(test)).toEqual(['CALL1 NoAnswer']);
    expect(await test.commands.setKey({ action: 'code:NoAnswer', accelerator: null })).toMatchObject({
      failure: { code: 'fixedByPolicy' },
    });
  });

  it('extend the time', async () => {
    const test = await withKeys({ wrapUp: { mode: 'timed', seconds: 60, extensionSeconds: 30 } });
    end(test);
    await press(test, 'Control+Alt+E');
    expect(test.application.snapshot().pendingWrapUps[0]?.clock?.totalMs).toBe(90_000);
  });

  it('say so when there is no more time to give', async () => {
    const test = await withKeys({ wrapUp: { mode: 'timed', seconds: 60, extensions: 0 } });
    end(test);
    await press(test, 'Control+Alt+E');
    expect(receipts(test)).toMatchObject([{ problem: { code: 'noMoreTime', who: '+1 555 0100' } }]);
  });

  it('open the prompt, or the main window when nothing is asked', async () => {
    const test = await withKeys();
    test.call({});
    await press(test, 'Control+Alt+W');
    expect(test.desktop.asked).toEqual(['showMain']);
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.postponeWrapUp({ callId: 'CALL1' });
    await press(test, 'Control+Alt+W');
    expect(test.desktop.asked).toEqual(['showMain', 'focusPrompt']);
    expect(test.application.snapshot().prompt?.frontCallId).toBe('CALL1');
  });

  it('that belong to another program are shown, and tried again with the next call', async () => {
    const keys = new FakeKeys();
    keys.ownedByOthers.add('Control+Alt+2');
    const test = await withKeys({}, keys);
    const state = (): string | undefined =>
      test.application.snapshot().keys.bindings.find((binding) => binding.action === 'code2')?.state;
    test.call({});
    expect(state()).toBe('refused');
    expect(test.application.snapshot().notices).toEqual([{ code: 'keysRefused', count: 1 }]);
    test.call({ state: 'Released', capabilities: [], userData: { DispositionCode: 'X' } });
    expect(state()).toBe('refused');
    keys.ownedByOthers.clear();
    test.call({ id: 'CALL2' });
    expect(state()).toBe('ready');
    expect(test.application.snapshot().notices).toEqual([]);
  });
});
