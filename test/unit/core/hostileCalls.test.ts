import { describe, expect, it } from 'vitest';
import { initialState } from '../../../electron/core/applicationState';
import { findCall } from '../../../electron/core/calls/callList';
import { PartLog, Parts } from '../../../electron/core/calls/parts';
import { Remembered } from '../../../electron/core/kernel/remembered';
import { Store } from '../../../electron/core/kernel/store';
import { usableRules } from '../../../electron/core/screenPop/screenPopRules';
import { callView } from '../../../electron/core/snapshot/callView';
import { MemoryRecords } from '../../fakes/fakeDesktop';
import { aServer } from '../../fakes/fakeHttp';
import { MemoryJournal } from '../../fakes/memoryJournal';
import { jdoe, signedInApplication, type TestApplication } from '../../support/anApplication';

const calls = (test: TestApplication) => test.application.snapshot().calls;

describe('a call whose id cannot stand in an address', () => {
  it.each(['.', '..', '\ud800', 'x'.repeat(10_000)])('is shown, but no code can be sent for it: %#', async (id) => {
    const test = await signedInApplication();
    test.call({ id, callUuid: 'U', uri: undefined, path: undefined });
    test.call({ id: 'GOOD' });
    const [bad, good] = calls(test);
    expect(bad).toMatchObject({ block: { code: 'idUnusable' }, who: '+1 555 0100' });
    expect(await test.commands.setDisposition({ callId: bad?.id ?? '', name: 'Referred' })).toEqual({
      ok: false,
      failure: { code: 'idUnusable' },
    });
    expect(await test.commands.setDisposition({ callId: good?.id ?? '', name: 'Referred' })).toMatchObject({
      ok: true,
    });
    await test.clock.advance(100);
    const posted = test.http.sent('POST').map(({ url }) => url);
    expect(posted).toEqual(['https://gws.example/api/v2/me/calls/GOOD']);
  });

  it('asks for no code after it has ended, and goes', async () => {
    const test = await signedInApplication();
    test.call({ id: '..' });
    test.call({ id: '..', state: 'Released' });
    expect(test.application.snapshot().pendingWrapUps).toEqual([]);
    test.call({ id: 'NEXT', state: 'Ringing' });
    expect(calls(test)).toMatchObject([{ id: 'NEXT' }]);
  });
});

describe('an id that comes again with another callUuid', () => {
  it('is another call: it has no code of the first, and gets its own', async () => {
    const test = await signedInApplication();
    test.call({ callUuid: 'A' });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    test.call({ callUuid: 'A', state: 'Released' });
    test.call({ callUuid: 'B', participants: ['+1 555 0199'] });
    const [second] = calls(test);
    expect(second).toMatchObject({ who: '+1 555 0199', disposition: null, state: 'Established', block: null });
    expect(second?.id).not.toBe('CALL1');
    await test.commands.setDisposition({ callId: second?.id ?? '', name: 'Referred' });
    await test.clock.advance(100);
    const bodies = test.http.sent('POST').map(({ url, body }) => [url, JSON.parse(body ?? '')] as const);
    expect(bodies).toMatchObject([
      ['https://gws.example/api/v2/me/calls/CALL1', { callUuid: 'A' }],
      ['https://gws.example/api/v2/me/calls/CALL1', { callUuid: 'B' }],
    ]);
  });

  it('ends the first where nobody has said so, and asks for the codes of both', async () => {
    const test = await signedInApplication();
    test.call({ callUuid: 'A' });
    test.call({ callUuid: 'B' });
    expect(calls(test)).toMatchObject([{ state: 'Established' }, { id: 'CALL1', state: 'Released' }]);
    test.call({ callUuid: 'B', state: 'Released' });
    expect(test.application.snapshot().pendingWrapUps).toHaveLength(2);
    // What does not say which of them it means is about the newest.
    test.call({ callUuid: undefined, userData: { DispositionCode: 'Referred' } });
    const [first, second] = test.application.snapshot().pendingWrapUps.map(({ callId }) => callId);
    expect([first, second]).toEqual(['CALL1', undefined]);
  });

  it('is another call in one answer too', async () => {
    const call = { id: 'CALL1', state: 'Established', capabilities: [] };
    const server = aServer({
      calls: [
        { ...call, callUuid: 'A' },
        { ...call, callUuid: 'B' },
      ],
    });
    const store = new Store(initialState);
    const test = await signedInApplication({}, server, { store });
    expect(store.state.calls.calls.map(({ saidUuid }) => saidUuid)).toEqual(['A', 'B']);
    test.comet.last.events.lost({ kind: 'unknownClient', waitMs: 0 });
    await test.clock.advance(5_000);
    expect(store.state.calls.calls.map(({ saidUuid }) => saidUuid)).toEqual(['A', 'B']);
  });

  it('is another call after a restart too', async () => {
    const kept = { journal: new MemoryJournal(), wrapUpStore: new MemoryRecords() };
    const before = await signedInApplication({}, aServer(), kept);
    before.call({ callUuid: 'A' });
    before.call({ callUuid: 'A', state: 'Released' });
    await before.clock.advance(100);
    before.application.stop();
    const after = await signedInApplication({}, aServer(), kept);
    after.call({ callUuid: 'B' });
    after.call({ callUuid: 'B', state: 'Released' });
    expect(after.application.snapshot().pendingWrapUps).toHaveLength(2);
  });

  it('is not one where the server had only not said it yet', async () => {
    const test = await signedInApplication();
    test.call({ callUuid: undefined });
    test.call({ callUuid: 'A' });
    expect(calls(test)).toMatchObject([{ id: 'CALL1' }]);
  });
});

describe('a call of an absurd duration', () => {
  it.each([1e308, '1e999', 1e15])('shows a time, and its wrap-up survives a restart: %j', async (duration) => {
    const wrapUpStore = new MemoryRecords();
    const before = await signedInApplication({}, aServer(), { wrapUpStore });
    before.call({ duration });
    expect(calls(before)[0]?.startedAtMs).toBeGreaterThanOrEqual(0);
    before.call({ duration, state: 'Released' });
    await before.clock.advance(100);
    before.application.stop();
    // As a file has them.
    expect(JSON.stringify(await wrapUpStore.load())).toMatch(/"startedAtMs":\d+/);
    const after = await signedInApplication({}, aServer(), { wrapUpStore });
    expect(after.application.snapshot().pendingWrapUps).toMatchObject([{ callId: 'CALL1' }]);
  });
});

describe('a part that cannot be shown', () => {
  const throws = {
    get evil(): string {
      throw new Error('of +1 555 0100');
    },
  };

  it('keeps neither the others nor the rest of its call away, is marked, and is logged once', async () => {
    const test = await signedInApplication();
    test.call({ id: 'BAD' });
    test.call({ id: 'GOOD' });
    const { application } = test;
    const list = application.state.calls;
    const evil = findCall(list, 'BAD');
    if (evil === null) throw new Error('a call');
    const broken = [{ ...evil, userData: throws }, ...list.calls.slice(1)];
    application.update({ calls: { ...list, calls: broken } });
    for (let turn = 0; turn < 3; turn += 1) {
      const { calls: shown, notices } = application.snapshot();
      expect(shown).toMatchObject([
        { id: 'BAD', who: '+1 555 0100', isUnreadable: true, userData: [] },
        { id: 'GOOD', isUnreadable: false },
      ]);
      expect(notices).toContainEqual({ code: 'partsUnreadable' });
    }
    const lines = test.log.lines.filter((line) => line.includes('unreadable'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('555');
  });

  it('may be the name of a call, whose card keeps all else', async () => {
    const test = await signedInApplication({ userData: { title: '{evil}' } });
    test.call({ dnis: '8000' });
    const { state } = test.application;
    const call = findCall(state.calls, 'CALL1');
    if (call === null) throw new Error('a call');
    const parts = new Parts(new PartLog(test.log));
    const popRules = new Remembered(usableRules);
    expect(callView(state, { ...call, userData: throws }, { parts, popRules })).toMatchObject({
      ...{ id: 'CALL1', who: '', number: '', isUnreadable: true },
      ...{ dnis: '8000', capabilities: ['Hold', 'Hangup'] },
    });
  });

  const linkThatThrows = {
    ...{ id: 'L', isForSignIn: false, owner: null },
    get link(): never {
      throw new Error('of +1 555 0100');
    },
  };
  const callerIdThatThrows = {
    name: 'Sales',
    get id(): never {
      throw new Error('of +1 555 0100');
    },
  };
  const settingsWithCallerId = { callerIds: [{ server: jdoe.server, userId: 'user-1', callerId: 'C' }] };

  it.each([
    ['a link to a number', { shownLink: linkThatThrows }, { dialLinks: { shown: null, waiting: null } }],
    ['dialling', { callerIds: [callerIdThatThrows] }, { dialling: { mayDial: false, callerIds: { offered: [] } } }],
  ])('may be %s', async (_, broken, shown) => {
    const test = await signedInApplication({}, aServer(), { settings: settingsWithCallerId });
    test.call({});
    test.application.update(broken);
    const snapshot = test.application.snapshot();
    expect(snapshot).toMatchObject({ ...shown, calls: [{ id: 'CALL1', isUnreadable: false }] });
    expect(snapshot.notices).toContainEqual({ code: 'partsUnreadable' });
  });

  it('may be anything of the screen that a server fills', async () => {
    const test = await signedInApplication();
    test.call({});
    const { application } = test;
    const { agent } = application.state;
    if (agent === null) throw new Error('an agent');
    const device = {
      ...{ id: 'D', stateName: null, workMode: null, state: null },
      ...{ reason: null, doesNotDisturb: false, forwardTo: null, capabilities: [] },
      get phoneNumber(): never {
        throw new Error('no');
      },
    };
    application.update({ agent: { ...agent, devices: [device] } });
    expect(application.snapshot()).toMatchObject({ calls: [{ id: 'CALL1' }], connection: { state: 'connected' } });
  });
});

describe('more calls than Wrapkey follows', () => {
  it('are told of, and make room when others have ended', async () => {
    const test = await signedInApplication();
    for (let index = 0; index < 150; index += 1) test.call({ id: `C${String(index)}`, state: 'Ringing' });
    expect(calls(test)).toHaveLength(100);
    expect(test.application.snapshot().notices).toContainEqual({ code: 'callsLeftOut', followed: 100 });
    test.call({ id: 'C0', state: 'Released' });
    test.call({ id: 'C149' });
    expect(calls(test).some(({ id }) => id === 'C149')).toBe(true);
  });
});
