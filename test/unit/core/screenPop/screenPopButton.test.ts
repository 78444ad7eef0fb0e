import { describe, expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const customer = 'https://crm.example/customers/{userData.CustomerId}';
const origins = ['https://crm.example'];

function aDesk(rules: readonly unknown[]): Promise<TestApplication> {
  return signedInApplication({ screenPop: { origins, rules } }, aServer());
}

const known = { userData: { CustomerId: 'K 17' } };

describe('the button for the page of a call', () => {
  it('opens the page of the call, also again, and also of a call that was there before', async () => {
    const calls = [{ id: 'CALL1', callUuid: 'CALL1', state: 'Established', ...known }];
    const policy = { screenPop: { origins, label: 'Kunde', rules: [{ when: 'established', address: customer }] } };
    const { commands, browser, application } = await signedInApplication(policy, aServer({ calls }));
    expect(application.snapshot().calls[0]?.screenPop).toEqual({ label: 'Kunde' });

    expect(await commands.openScreenPop({ callId: 'CALL1' })).toEqual({ ok: true, value: null });
    await commands.openScreenPop({ callId: 'CALL1' });

    expect(browser.opened).toEqual(Array(2).fill('https://crm.example/customers/K%2017'));
  });

  it('opens what only it opens', async () => {
    const { call, commands, browser, clock } = await aDesk([
      { when: 'established', address: 'https://crm.example/by-itself' },
      { when: 'byHand', address: 'https://crm.example/by-hand' },
    ]);
    call({});
    await clock.advance(10);
    await commands.openScreenPop({ callId: 'CALL1' });
    expect(browser.opened).toEqual(['https://crm.example/by-itself', 'https://crm.example/by-hand']);
  });

  it.each([
    ['noData', {}],
    ['unusableData', { CustomerId: '..' }],
  ])('says %s for %j', async (code, userData) => {
    const { call, commands, browser } = await aDesk([{ when: 'byHand', address: customer }]);
    call({ userData });
    expect(await commands.openScreenPop({ callId: 'CALL1' })).toEqual({ ok: false, failure: { code } });
    expect(browser.opened).toEqual([]);
  });

  it('says that no browser opens it', async () => {
    const { call, commands, browser, log } = await aDesk([{ when: 'byHand', address: customer }]);
    browser.isMissing = true;
    call(known);
    expect(await commands.openScreenPop({ callId: 'CALL1' })).toEqual({ ok: false, failure: { code: 'notOpened' } });
    expect(log.lines.join('\n')).not.toContain('crm.example');
  });

  it('is for a call that there is, and for which there is a page', async () => {
    const { call, commands } = await aDesk([{ when: 'byHand', address: customer, dnis: ['8000'] }]);
    call({ dnis: '9' });
    expect(await commands.openScreenPop({ callId: 'CALL1' })).toMatchObject({ failure: { code: 'noRule' } });
    expect(await commands.openScreenPop({ callId: 'CALL9' })).toMatchObject({ failure: { code: 'unknownCall' } });
  });
});
