import { describe, expect, it } from 'vitest';
import { settle } from '../../../fakes/fakeClock';
import { aServer, json, type Answerer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { readOutbox } from '../../../support/readPages';

const referred = { callId: 'CALL1', name: 'Referred' };
const deletable = { capabilities: ['Hangup', 'DeleteUserDataPair'] };

/** A GWS that answers operations with 200 and 0, and shows of the call what it is told to. */
async function onACall(policy: unknown = {}) {
  const call = { id: 'CALL1', state: 'Established', userData: {} as Record<string, unknown> };
  const server = aServer();
  const answerer: Answerer = (request) =>
    request.method === 'GET' && request.url.includes('/me/calls/')
      ? json({ statusCode: 0, call })
      : server.answerer(request);
  const test = await signedInApplication(policy, { ...server, answerer });
  test.call(deletable);
  return { test, call };
}

function bodies({ http }: TestApplication): readonly unknown[] {
  return http.sent('POST').map(({ body }) => JSON.parse(body ?? '') as unknown);
}

function report(test: TestApplication, parts: Readonly<Record<string, unknown>>): void {
  test.comet.last.events.message('/v2/me/calls', { data: { messageType: 'ErrorMessage', ...parts } });
}

describe('a code that GWS answered and the call never showed', () => {
  it('is sent three times while the call lives and once more after it, and is accepted only then', async () => {
    const { test } = await onACall();
    await test.commands.setDisposition(referred);
    await settle();
    expect(test.application.snapshot().status).toMatchObject({ state: 'accepted', awaitsEcho: true });
    await test.clock.advance(60_000);
    expect(test.application.snapshot()).toMatchObject({
      status: { state: 'unseen', waitingFor: 'release' },
      today: { undelivered: 1 },
    });
    expect(bodies(test)).toHaveLength(3);

    test.call({ state: 'Released', capabilities: [] });
    await test.clock.advance(10_000);
    expect(bodies(test)).toHaveLength(4);
    expect(test.application.snapshot()).toMatchObject({
      status: { state: 'accepted', awaitsEcho: false, isPossiblyDuplicate: true, mayCount: 2 },
      today: { undelivered: 0 },
    });
  });

  it('stays undelivered, second for second, while it is sent again and looked for', async () => {
    const { test, call } = await onACall();
    await test.commands.setDisposition(referred);
    await settle();
    expect(test.application.snapshot().today).toMatchObject({ undelivered: 0, unproved: 1 });
    await test.clock.advance(6_000);
    const states = new Set<string>();
    for (let second = 0; second < 30; second += 1) {
      const { status, today } = test.application.snapshot();
      states.add(status?.state ?? 'none');
      expect([second, today.undelivered]).toEqual([second, 1]);
      await test.clock.advance(1_000);
    }
    expect([...states].toSorted()).toEqual(['accepted', 'unseen']);

    test.call({ ...deletable, userData: { ...call.userData, DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    await settle();
    expect(test.application.snapshot().today).toMatchObject({ undelivered: 0, unproved: 0 });
  });

  it('stands under “Not delivered yet” also while it is looked for again', async () => {
    const { test } = await onACall();
    await test.commands.setDisposition(referred);
    await test.clock.advance(6_000);
    await test.commands.setDisposition(referred);
    await settle();
    expect(test.application.snapshot()).toMatchObject({ today: { undelivered: 1 } });
    expect(await readOutbox(test)).toMatchObject({
      entries: [{ disposition: { state: 'accepted', awaitsEcho: true } }],
    });
  });

  it('is answered, not delivered, on a server that shows no codes', async () => {
    const { test } = await onACall();
    for (const callId of ['CALL2', 'CALL3', 'CALL4']) {
      test.call({ id: callId, ...deletable });
      await test.commands.setDisposition({ ...referred, callId });
    }
    await test.clock.advance(60_000);
    expect(test.application.snapshot()).toMatchObject({
      calls: expect.arrayContaining([
        expect.objectContaining({
          id: 'CALL4',
          disposition: expect.objectContaining({ state: 'accepted', isUnprovable: true }) as unknown,
        }),
      ]) as unknown,
      today: { dispositions: 3, undelivered: 0, unproved: 3 },
    });
  });

  it('is pushed when the agent chooses it once more', async () => {
    const { test } = await onACall();
    await test.commands.setDisposition(referred);
    await test.clock.advance(60_000);
    await test.commands.setDisposition(referred);
    await settle();
    expect(bodies(test)).toHaveLength(4);
    expect([...test.application.state.entries]).toHaveLength(1);
  });
});

describe('a server that keeps codes under a key of its own', () => {
  async function confirmedUnder(key: string) {
    const { test, call } = await onACall();
    await test.commands.setDisposition(referred);
    call.userData = { [key]: 'Referred' };
    test.call({ ...deletable, userData: call.userData }, 'AttachedDataChanged');
    await settle();
    return { test, call };
  }

  it('has its codes confirmed, and undone by taking out its own pair', async () => {
    const { test, call } = await confirmedUnder('CallResult');
    expect(test.application.snapshot().status?.state).toBe('confirmed');
    const { entryId } = test.application.snapshot().status ?? { entryId: null };
    expect(await test.commands.undoDisposition({ entryId: entryId ?? '' })).toMatchObject({ ok: true });
    await settle();
    expect(bodies(test).at(-1)).toEqual({ operationName: 'DeleteUserDataPair', key: 'CallResult' });

    test.call({ ...deletable, userData: call.userData }, 'AttachedDataChanged');
    await settle();
    expect(test.application.snapshot().status?.state).not.toBe('confirmed');
    test.call({ ...deletable, userData: {} }, 'AttachedDataChanged');
    await settle();
    expect(test.application.snapshot().status).toMatchObject({ action: 'clear', state: 'confirmed' });
  });

  it('tells from then on whether a call has a code already', async () => {
    const { test } = await confirmedUnder('CallResult');
    test.call({ id: 'CALL2', ...deletable, userData: { CallResult: 'Transferred' } });
    const other = test.application.snapshot().calls.find(({ id }) => id === 'CALL2');
    expect(other?.disposition).toMatchObject({ state: 'setElsewhere', name: 'Transferred' });
  });

  it('is not believed to have taken a code out that still stands in the call', async () => {
    const { test, call } = await onACall();
    await test.commands.setDisposition(referred);
    await settle();
    const entryId = test.application.snapshot().status?.entryId ?? '';
    // Undone before the call has shown under which key it is kept.
    await test.commands.undoDisposition({ entryId });
    call.userData = { CallResult: 'Referred' };
    test.call({ ...deletable, userData: call.userData }, 'AttachedDataChanged');
    await test.clock.advance(60_000);
    expect(test.application.snapshot().status).toMatchObject({ action: 'clear', state: 'unseen' });
    expect(bodies(test).at(-1)).toEqual({ operationName: 'DeleteUserDataPair', key: 'CallResult' });
  });
});

describe('an error that GWS reports of a call by an event', () => {
  const said = { errorMessage: 'Attach data failed', errorCode: 415, callPath: '/calls/CALL1' };
  const reported = { httpStatus: null, statusCode: 415, said: 'Attach data failed' };

  it('is shown with the call', async () => {
    const { test } = await onACall();
    report(test, said);
    expect(test.application.snapshot().calls[0]?.reported).toEqual(reported);
  });

  it('is gone when the call has come into another state', async () => {
    const { test } = await onACall();
    report(test, said);
    test.call({ state: 'Held' });
    expect(test.application.snapshot().calls[0]?.reported).toBeNull();
  });

  it('stays when the call has ended by it', async () => {
    const { test } = await onACall();
    report(test, said);
    test.call({ state: 'Released' });
    expect(test.application.snapshot().calls[0]?.reported).toEqual(reported);
  });

  it('is the answer to a disposition under way, and then said there', async () => {
    const { test } = await onACall();
    await test.commands.setDisposition(referred);
    await settle();
    report(test, said);
    await settle();
    const { status, calls } = test.application.snapshot();
    expect(status).toMatchObject({ state: 'unseen', refusal: reported });
    expect(calls[0]?.reported).toBeNull();
  });

  it('is not spoken of any more when the code has arrived after it', async () => {
    const { test } = await onACall();
    report(test, said);
    await test.clock.advance(1_000);
    await test.commands.setDisposition(referred);
    test.call({ ...deletable, userData: { DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    await settle();
    expect(test.application.snapshot().calls[0]?.reported).toBeNull();
  });

  it('is logged without its text', async () => {
    const { test } = await onACall();
    report(test, said);
    expect(test.log.lines.filter((line) => line.includes('reports an error'))).toEqual([
      'warn GWS reports an error {"callId":"CALL1","errorCode":415}',
    ]);
  });

  it('is counted in the log when it comes again and again', async () => {
    const { test } = await onACall();
    for (let count = 0; count < 5_000; count += 1) report(test, said);
    await test.clock.advance(10_000);
    expect(test.log.lines.filter((line) => line.includes('reports an error'))).toEqual([
      'warn GWS reports an error {"callId":"CALL1","errorCode":415}',
      'warn GWS reports an error {"count":4999}',
    ]);
  });
});
