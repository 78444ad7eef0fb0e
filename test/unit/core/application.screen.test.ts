import { describe, expect, it } from 'vitest';
import { aServer, html, unauthenticated, unreachable } from '../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../support/anApplication';

function status(test: TestApplication): string {
  const shown = test.application.snapshot().status;
  return shown === null ? 'nothing' : `${shown.displayName}: ${shown.state}`;
}

const referred = { callId: 'CALL1', name: 'Referred' };

describe('what the agent sees', () => {
  it('shows a code that another program has set', async () => {
    const test = await signedInApplication();
    test.call({ userData: { DispositionCode: 'Referred' } });
    expect(status(test)).toBe('Referred: setElsewhere');
  });

  it('lists a released call without a disposition as pending, until it has one', async () => {
    const test = await signedInApplication();
    test.call({});
    test.call({ state: 'Released' });
    expect(test.application.snapshot().pendingWrapUps).toMatchObject([{ callId: 'CALL1', who: '+1 555 0100' }]);
    await test.commands.setDisposition(referred);
    expect(test.application.snapshot().pendingWrapUps).toEqual([]);
  });

  it('does not ask for a call that was never answered, nor for a consult', async () => {
    const test = await signedInApplication();
    test.call({ id: 'A', state: 'Ringing' });
    test.call({ id: 'A', state: 'Released' });
    test.call({ id: 'B', callType: 'Consult' });
    test.call({ id: 'B', callType: 'Consult', state: 'Released' });
    expect(test.application.snapshot().pendingWrapUps).toEqual([]);
  });

  it('keeps a pending call when a new one comes, and lets a finished one go', async () => {
    const test = await signedInApplication();
    test.call({ id: 'PENDING' });
    test.call({ id: 'PENDING', state: 'Released' });
    test.call({ id: 'DONE', userData: { DispositionCode: 'Referred' } });
    test.call({ id: 'DONE', userData: { DispositionCode: 'Referred' }, state: 'Released' });
    test.call({ id: 'NEW', state: 'Ringing' });
    expect(test.application.snapshot().calls.map((call) => call.id)).toEqual(['NEW', 'PENDING']);
  });

  it('takes no code for a call that rings in, nor for one that only rang', async () => {
    const test = await signedInApplication();
    test.call({ state: 'Ringing' });
    expect(test.application.snapshot().calls[0]?.block).toEqual({ code: 'notYetAnswered' });
    expect(await test.commands.setDisposition(referred)).toEqual({ ok: false, failure: { code: 'notYetAnswered' } });
    test.call({ state: 'Released' });
    expect(test.application.snapshot().calls[0]?.block).toEqual({ code: 'neverAnswered' });
    expect(await test.commands.setDisposition(referred)).toEqual({ ok: false, failure: { code: 'neverAnswered' } });
  });

  it.each(['Dialing', 'Established', 'Held'])('takes a code for a call that is %s, and after it', async (state) => {
    const test = await signedInApplication();
    test.call({ state });
    expect(test.application.snapshot().calls[0]?.block).toBeNull();
    test.call({ state: 'Released' });
    expect(test.application.snapshot().calls[0]?.block).toBeNull();
    expect(await test.commands.setDisposition(referred)).toMatchObject({ ok: true });
  });

  it('keeps an ended call that must have a code on the card until it has one', async () => {
    const test = await signedInApplication({ wrapUp: { mode: 'mandatory' } });
    test.call({});
    test.call({ state: 'Released' });
    expect(await test.commands.dismissCall({ callId: 'CALL1' })).toEqual({
      ok: false,
      failure: { code: 'isMandatory' },
    });
    expect(test.application.snapshot().currentCallId).toBe('CALL1');
    await test.commands.setDisposition(referred);
    expect(await test.commands.dismissCall({ callId: 'CALL1' })).toMatchObject({ ok: true });
  });

  it('holds nobody to a code where there is none to choose', async () => {
    const policy = { wrapUp: { mode: 'mandatory' }, disposition: { source: 'policy', codes: [] } };
    const test = await signedInApplication(policy);
    test.call({});
    test.call({ state: 'Released' });
    expect(test.application.state.codes).toMatchObject({ state: 'loaded', nodes: [] });
    expect(await test.commands.dismissCall({ callId: 'CALL1' })).toMatchObject({ ok: true });
    expect(test.application.snapshot().currentCallId).toBeNull();
  });

  it('lets the card go on to the next call once the ended one was put off', async () => {
    const test = await signedInApplication();
    test.call({ id: 'A' });
    test.call({ id: 'A', state: 'Released' });
    await test.commands.postponeWrapUp({ callId: 'A' });
    test.call({ id: 'B', state: 'Ringing' });
    expect(test.application.snapshot().currentCallId).toBe('B');
  });

  it('keeps calls and unsent dispositions while the agent must sign in again', async () => {
    const test = await signedInApplication();
    test.call({});
    test.http.answerer = () => unauthenticated;
    test.comet.last.events.lost({ kind: 'unauthenticated' });
    await test.commands.setDisposition(referred);
    await test.clock.advance(10_000);
    expect(test.application.snapshot()).toMatchObject({
      connection: { state: 'signedOut', reason: { code: 'credentialsRefused' } },
      calls: [{ id: 'CALL1', disposition: { state: 'queued', waitingFor: 'signIn' } }],
    });
  });

  it('asks before signing out with unsent dispositions', async () => {
    const test = await signedInApplication();
    test.call({});
    test.http.answerer = () => unreachable();
    await test.commands.setDisposition(referred);
    const answer = test.commands.signOut({ force: false, forget: false });
    await test.clock.advance(5_000);
    expect(await answer).toEqual({ ok: false, failure: { code: 'unsentDispositions', count: 1 } });
    expect(await test.commands.signOut({ force: true, forget: false })).toEqual({ ok: true, value: null });
    expect(test.application.snapshot()).toMatchObject({ connection: { state: 'signedOut' }, agent: null, calls: [] });
  });

  it('takes the codes of the policy when GWS has none', async () => {
    const server = aServer();
    const policy = {
      disposition: {
        codes: [{ folder: 'Sales', codes: [{ name: 'Sold', displayName: 'Sold it' }] }],
        colors: { Sold: 'green' },
      },
    };
    const test = await signedInApplication(policy, {
      ...server,
      answerer: (request) => (request.url.includes('/groups') ? html(404) : server.answerer(request)),
    });
    expect(test.application.snapshot().dispositions).toMatchObject({
      state: 'loaded',
      source: 'policy',
      nodes: [
        { kind: 'folder', displayName: 'Sales', children: [{ name: 'Sold', displayName: 'Sold it', color: 'green' }] },
      ],
    });
  });

  it('shows the same codes as the same object, so that thousands need not be sent with every change', async () => {
    const { application, commands } = await signedInApplication();
    const before = application.snapshot();
    await commands.showPage({ page: 'ledger' });
    const { revision, dispositions } = application.snapshot();
    expect(revision).toBeGreaterThan(before.revision);
    expect(dispositions).toBe(before.dispositions);
  });

  it('gets one snapshot a frame however many events came in', async () => {
    const test = await signedInApplication();
    await test.clock.advance(100);
    const revisions: number[] = [];
    test.application.subscribe((snapshot) => revisions.push(snapshot.revision));
    for (let turn = 0; turn < 100; turn += 1) test.call({ duration: String(turn) });
    await test.clock.advance(16);
    expect(revisions).toHaveLength(1);
  });

  it('masks, hides, labels and orders user data, and copies only what may be copied', async () => {
    const userData = {
      order: ['Reason'],
      labels: { Reason: 'Reason for call' },
      masks: { Account: 'unhide-last,4' },
      hidden: ['Secret'],
    };
    const test = await signedInApplication({ userData });
    test.call({ userData: { Account: '12345678', Secret: 'x', Reason: 'Delivery', Nested: { a: 1 }, Empty: null } });
    expect(test.application.snapshot().calls[0]?.userData).toMatchObject([
      { key: 'Reason', label: 'Reason for call', value: 'Delivery', isMasked: false, isCut: false },
      { key: 'Account', label: 'Account', value: '••••5678', isMasked: true, isCut: false },
      { key: 'Nested', label: 'Nested', value: 'a: 1', isMasked: false, isCut: false },
      { key: 'Empty', label: 'Empty', value: '', isMasked: false, isCut: false },
    ]);
    expect(await test.commands.copyUserData({ callId: 'CALL1', key: 'Reason' })).toMatchObject({ ok: true });
    expect(test.clipboard.text).toBe('Delivery');
    expect(await test.commands.copyUserData({ callId: 'CALL1', key: 'Account' })).toMatchObject({ ok: false });
    expect(await test.commands.copyUserData({ callId: 'CALL1', key: 'Secret' })).toMatchObject({ ok: false });
  });

  it('puts no personal data into the log', async () => {
    const test = await signedInApplication();
    test.call({ userData: { Customer: 'Ada Planted', DispositionCode: 'x' } });
    await test.commands.setDisposition(referred);
    test.call({ userData: { DispositionCode: 'Referred' } }, 'AttachedDataChanged');
    const lines = test.log.lines.join('\n');
    expect(lines).not.toMatch(/Ada Planted|555 0100|secret/);
  });
});
