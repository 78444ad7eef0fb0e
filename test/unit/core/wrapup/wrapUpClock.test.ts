import { describe, expect, it } from 'vitest';
import { aServer, json } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { dispositions, endedCall, pending, prompted, remainingMs, timed } from '../../../support/wrapUpTests';

describe('the clock of a wrap-up', () => {
  it('runs down, is extended so many times, and then puts the call off', async () => {
    const test = await signedInApplication(timed);
    await endedCall(test);
    await test.clock.advance(50_000);
    expect(remainingMs(test)).toBe(10_000);
    expect(await test.commands.extendWrapUp({ callId: 'CALL1' })).toMatchObject({ ok: true });
    expect(await test.commands.extendWrapUp({ callId: 'CALL1' })).toMatchObject({ ok: true });
    expect(await test.commands.extendWrapUp({ callId: 'CALL1' })).toMatchObject({ failure: { code: 'noMoreTime' } });
    expect(remainingMs(test)).toBe(70_000);
    await test.clock.advance(69_999);
    expect(pending(test)).toEqual(['CALL1 asking']);
    await test.clock.advance(1);
    expect(pending(test)).toEqual(['CALL1 later']);
  });

  it('sets the code of the policy at the end, which can still be undone', async () => {
    const test = await signedInApplication(
      { wrapUp: { ...timed.wrapUp, codeAtEnd: 'NoAnswer' } },
      aServer({ dispositions }),
    );
    await endedCall(test);
    await test.clock.advance(60_000);
    expect(pending(test)).toEqual([]);
    expect(test.application.snapshot().prompt?.receipts).toMatchObject([
      { isTimeUp: true, disposition: { name: 'NoAnswer', canUndo: true } },
    ]);
    await test.clock.advance(3_000);
    expect(test.http.sent('POST')).toHaveLength(1);
  });

  it('puts the call off when the code of the policy does not exist', async () => {
    const test = await signedInApplication({ wrapUp: { ...timed.wrapUp, codeAtEnd: 'Missing' } });
    await endedCall(test);
    await test.clock.advance(60_000);
    expect(pending(test)).toEqual(['CALL1 later']);
  });

  it('leaves a mandatory wrap-up in the prompt when nobody answers', async () => {
    const settings = { 'interaction.disposition.is-mandatory': 'true' };
    const test = await signedInApplication(timed, aServer({ settings }));
    await endedCall(test);
    await test.clock.advance(61_000);
    expect(prompted(test)).toEqual(['CALL1']);
    expect(remainingMs(test)).toBeNull();
  });

  it('is each call’s own', async () => {
    const test = await signedInApplication(timed);
    await endedCall(test, 'CALL1');
    await test.clock.advance(20_000);
    await endedCall(test, 'CALL2');
    await test.clock.advance(40_000);
    expect(pending(test)).toEqual(['CALL1 later', 'CALL2 asking']);
  });

  it('goes on through sleep', async () => {
    const test = await signedInApplication(timed);
    await endedCall(test);
    test.application.fellAsleep();
    test.clock.setWallClock(test.clock.nowMs() + 45_000);
    test.application.wokeUp();
    expect(remainingMs(test)).toBe(15_000);
    test.application.fellAsleep();
    test.clock.setWallClock(test.clock.nowMs() + 3_600_000);
    test.application.wokeUp();
    expect(pending(test)).toEqual(['CALL1 later']);
  });

  it('does not care who sets the clock of the machine', async () => {
    const test = await signedInApplication(timed);
    await endedCall(test);
    test.clock.setWallClock(test.clock.nowMs() + 86_400_000);
    await test.clock.advance(30_000);
    expect(remainingMs(test)).toBe(30_000);
  });

  it('sets the code of the policy once: an undo means that the agent chooses', async () => {
    const test = await signedInApplication(
      { wrapUp: { ...timed.wrapUp, codeAtEnd: 'NoAnswer' } },
      aServer({ dispositions }),
    );
    await endedCall(test);
    await test.clock.advance(60_000);
    const receipt = test.application.snapshot().prompt?.receipts[0];
    const entryId = receipt?.kind === 'disposition' ? receipt.disposition.entryId : null;
    await test.commands.undoDisposition({ entryId: entryId ?? '' });
    await test.clock.advance(60_000);
    expect(pending(test)).toEqual(['CALL1 asking']);
    expect(remainingMs(test)).toBeNull();
    expect(test.http.sent('POST')).toEqual([]);
  });

  it('sends a refused code of the policy once, and asks again', async () => {
    const server = aServer({ dispositions });
    const test = await signedInApplication({ wrapUp: { ...timed.wrapUp, codeAtEnd: 'NoAnswer' } }, server);
    test.http.answerer = (request) =>
      request.method === 'POST' ? json({ statusCode: 2, statusMessage: 'No' }, 400) : server.answerer(request);
    await endedCall(test);
    await test.clock.advance(300_000);
    expect(test.http.sent('POST')).toHaveLength(1);
    expect(pending(test)).toEqual(['CALL1 asking']);
  });

  it('gives the agent all the time there is after a late choice was undone', async () => {
    const test = await signedInApplication(timed, aServer({ dispositions }));
    await endedCall(test);
    await test.clock.advance(58_000);
    const chosen = await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await test.clock.advance(2_500);
    if (chosen.ok) await test.commands.undoDisposition(chosen.value);
    await test.clock.advance(600_000);
    expect(pending(test)).toEqual(['CALL1 asking']);
  });
});
