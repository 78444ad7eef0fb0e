import { describe, expect, it, vi } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { FakeFilesKey } from '../../../fakes/memorySecrets';
import { signedInApplication, type KeptParts, type TestApplication } from '../../../support/anApplication';

const customer = 'https://crm.example/customers/{userData.CustomerId}';
const origins = ['https://crm.example'];

function aDesk(rules: readonly unknown[], more: unknown = {}, kept: KeptParts = {}): Promise<TestApplication> {
  return signedInApplication({ screenPop: { origins, rules }, ...Object(more) }, aServer(), kept);
}

const ringing = { state: 'Ringing', capabilities: ['Answer'] };
const released = { state: 'Released', capabilities: [] };
const known = { userData: { CustomerId: 'K 17' } };

describe('a call opens its page', () => {
  it.each([
    ['ringing', [ringing]],
    ['established', [ringing, {}]],
    ['released', [ringing, {}, released]],
  ])('once when it is %s, and never again', async (when, states) => {
    const { call, browser, clock } = await aDesk([{ when, address: customer }]);
    for (const state of states.slice(0, -1)) call({ ...known, ...state });
    await clock.advance(10);
    expect(browser.opened).toEqual([]);

    call({ ...known, ...states.at(-1) });
    call({ ...known, ...states.at(-1) }, 'AttachedDataChanged');
    await clock.advance(10);

    expect(browser.opened).toEqual(['https://crm.example/customers/K%2017']);
  });

  it('by the first rule that is about such a call', async () => {
    const { call, browser, clock } = await aDesk([
      {
        when: 'established',
        address: 'https://crm.example/vip',
        dnis: ['8000'],
        userData: { Segment: ['Gold', 'Silver'] },
      },
      { when: 'established', address: 'https://crm.example/sales', dnis: ['8000', '8001'] },
      { when: 'established', address: 'https://crm.example/all' },
    ]);
    call({ id: 'A', dnis: '8000', userData: { Segment: 'Silver' } });
    call({ id: 'B', dnis: '8001', userData: { Segment: 'Silver' } });
    call({ id: 'C', dnis: '8000', userData: {} });
    call({ id: 'D', dnis: '9' });
    await clock.advance(10);
    expect(browser.opened.map((address) => address.slice('https://crm.example/'.length))).toEqual([
      'vip',
      'sales',
      'sales',
      'all',
    ]);
  });

  it('with the facts of the call', async () => {
    const facts = 'https://crm.example/?n={call.number}&d={call.dnis}&i={call.id}&u={call.uuid}';
    const { call, browser, clock } = await aDesk([{ when: 'established', address: facts }]);
    const participants = [{ formattedPhoneNumber: '+1 555 0100', phoneNumber: '5550100' }];
    call({ id: 'C1', callUuid: 'U1', dnis: '8000', participants });
    await clock.advance(10);
    expect(browser.opened).toEqual(['https://crm.example/?n=5550100&d=8000&i=C1&u=U1']);
  });

  it('with the number of the caller, though a colleague joined the conference first', async () => {
    const address = 'https://crm.example/?n={call.number}';
    const { call, browser, clock } = await aDesk([{ when: 'released', address }]);
    const participants = [
      { formattedPhoneNumber: 'A. Brown', phoneNumber: '15020' },
      { formattedPhoneNumber: '+1 555 0100', phoneNumber: '5550100' },
    ];
    call({ ani: '5550100', participants });
    call({ ani: '5550100', participants, ...released });
    await clock.advance(10);
    expect(browser.opened).toEqual(['https://crm.example/?n=5550100']);
  });

  it('without the number that was called in the place of one that is unknown', async () => {
    const address = 'https://crm.example/?n={call.number}';
    const rule = { when: 'established', address, fallback: 'https://crm.example/search' };
    const { call, browser, clock } = await aDesk([rule]);
    call({ dnis: '8000', participants: [] });
    await clock.advance(10);
    expect(browser.opened).toEqual(['https://crm.example/search']);
  });

  it('with a key that the policy hides from windows', async () => {
    const desk = await aDesk([{ when: 'established', address: customer }], { userData: { hidden: ['CustomerId'] } });
    desk.call(known);
    await desk.clock.advance(10);
    expect(desk.browser.opened).toHaveLength(1);
    expect(JSON.stringify([desk.application.snapshot(), desk.log.lines])).not.toMatch(/K(%20| )17/);
  });

  it('in front of everything only where the rule says so', async () => {
    const { call, browser, clock } = await aDesk([
      { when: 'ringing', address: 'https://crm.example/a' },
      { when: 'established', address: 'https://crm.example/b', takesFocus: true },
    ]);
    call(ringing);
    call({});
    await clock.advance(10);
    expect(browser.opened).toHaveLength(2);
    expect(browser.inFront).toEqual(['https://crm.example/b']);
  });
});

describe('no page is opened', () => {
  it('for a call without the value, nor when the value comes later', async () => {
    const { call, browser, clock, application } = await aDesk([{ when: 'established', address: customer }]);
    call({ userData: {} });
    call(known, 'AttachedDataChanged');
    await clock.advance(10);
    expect(browser.opened).toEqual([]);
    expect(application.state.screenPopCounts).toMatchObject({ opened: 0, skipped: 1 });
  });

  it('but that of the fallback, where there is one', async () => {
    const fallback = 'https://crm.example/search?phone={call.number}';
    const { call, browser, clock } = await aDesk([{ when: 'established', address: customer, fallback }]);
    call({ userData: {}, participants: [{ phoneNumber: '5550100' }] });
    await clock.advance(10);
    expect(browser.opened).toEqual(['https://crm.example/search?phone=5550100']);
  });

  it('for a dangerous value, not even that of the fallback', async () => {
    const fallback = 'https://crm.example/search';
    const { call, browser, clock, application } = await aDesk([{ when: 'established', address: customer, fallback }]);
    call({ userData: { CustomerId: '../admin' } });
    await clock.advance(10);
    expect(browser.opened).toEqual([]);
    expect(application.state.screenPopCounts).toMatchObject({ refused: 1 });
  });

  it('by a rule that is faulty, and the agent is told nothing', async () => {
    const { call, browser, clock, application } = await aDesk([
      { when: 'established', address: 'https://elsewhere.example/' },
    ]);
    call(known);
    await clock.advance(10);
    expect(browser.opened).toEqual([]);
    expect(application.snapshot().notices).toEqual([]);
    expect(application.snapshot().calls[0]?.screenPop).toBeNull();
  });

  it('for a call that was there when the agent signed in', async () => {
    const calls = [{ id: 'CALL1', callUuid: 'CALL1', state: 'Established', ...known }];
    const policy = {
      screenPop: {
        origins,
        rules: [
          { when: 'established', address: customer },
          { when: 'released', address: customer },
        ],
      },
    };
    const { call, browser, clock } = await signedInApplication(policy, aServer({ calls }));
    call(known);
    call({ ...known, ...released });
    await clock.advance(10);
    expect(browser.opened).toEqual([]);
  });

  it('a second time for a call that comes again after a restart', async () => {
    const [journal, filesKey] = [new MemoryJournal(), new FakeFilesKey()];
    const rules = [{ when: 'established', address: customer }];
    const first = await aDesk(rules, {}, { journal, filesKey });
    first.call(known);
    await first.clock.advance(10);
    expect(first.browser.opened).toHaveLength(1);
    first.application.stop();

    const second = await aDesk(rules, {}, { journal, filesKey, clock: first.clock });
    second.call(known);
    await second.clock.advance(10);
    expect(second.browser.opened).toEqual([]);
    second.call({ ...known, id: 'CALL2', callUuid: 'CALL2' });
    await second.clock.advance(10);
    expect(second.browser.opened).toHaveLength(1);
  });

  it('a second time when the calls are read again', async () => {
    const { call, browser, clock, comet } = await aDesk([{ when: 'established', address: customer }]);
    call(known);
    await clock.advance(10);
    comet.last.events.lost({ kind: 'badAnswer', httpStatus: 200 });
    await clock.advance(60_000);
    expect(comet.connections.length).toBeGreaterThan(1);
    call(known);
    await clock.advance(10);
    expect(browser.opened).toHaveLength(1);
  });

  it('more often than a browser can stand', async () => {
    const { call, browser, clock, application } = await aDesk([{ when: 'ringing', address: 'https://crm.example/' }]);
    for (let index = 0; index < 40; index += 1)
      call({ ...ringing, id: `C${String(index)}`, callUuid: `U${String(index)}` });
    await clock.advance(10);
    expect(browser.opened).toHaveLength(5);
    expect(application.state.screenPopCounts.tooMany).toBe(35);
  });
});

it('keeps no address, and forgets its records after a day', async () => {
  const journal = new MemoryJournal();
  const desk = await aDesk([{ when: 'established', address: customer }], {}, { journal });
  desk.call(known);
  await desk.clock.advance(10);
  expect(desk.application.state.screenPops).toHaveLength(1);
  expect(JSON.stringify(desk.application.state.screenPops)).not.toMatch(/crm|K.?17/);
  await desk.clock.advance(26 * 3_600_000);
  expect(desk.application.state.screenPops).toEqual([]);
});

it('takes the addresses of the policy apart once, not for each call and each picture of it', async () => {
  const desk = await aDesk([{ when: 'established', address: customer }]);
  desk.call(known);
  desk.application.snapshot();
  const parse = vi.spyOn(URL, 'canParse');
  desk.call({ ...known, ...ringing, id: 'CALL2' });
  desk.call({ ...known, ...ringing, id: 'CALL3' });

  expect(desk.application.snapshot().calls[0]?.screenPop).not.toBeNull();
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
