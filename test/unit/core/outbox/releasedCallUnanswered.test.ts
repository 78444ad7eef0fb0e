import { describe, expect, it } from 'vitest';
import { aServer, json, type Answerer } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { readOutbox } from '../../../support/readPages';

describe('a released call whose answers get lost', () => {
  async function undecided(policy: unknown = {}) {
    const server = aServer();
    const answerer: Answerer = (request) =>
      request.method === 'POST' ? json('<h1>Gateway Time-out</h1>', 504) : server.answerer(request);
    const test = await signedInApplication(policy, { ...server, answerer });
    test.call({});
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await test.clock.advance(120_000);
    return test;
  }

  it('is asked about after the second send, and stands under “Not delivered yet”', async () => {
    const test = await undecided();
    expect(test.http.sent('POST')).toHaveLength(2);
    expect(await readOutbox(test)).toMatchObject({
      entries: [{ attempts: 2, nextTryAtMs: null, disposition: { state: 'undecided', mayCount: 2 } }],
    });
  });

  it('is not swept along when everything that waits is tried', async () => {
    const test = await undecided();
    await test.commands.sendNow({ entryId: null });
    await test.clock.advance(10_000);
    expect(test.http.sent('POST')).toHaveLength(2);
  });

  it('is left as it is when the agent says so', async () => {
    const test = await undecided();
    const entryId = test.application.snapshot().status?.entryId ?? '';
    expect(await test.commands.leaveDisposition({ entryId })).toMatchObject({ ok: true });
    expect(test.application.snapshot()).toMatchObject({ status: { state: 'left' }, today: { undelivered: 0 } });
    expect(await test.commands.leaveDisposition({ entryId: 'NOBODYS' })).toMatchObject({ ok: false });
  });

  it('is sent on where the policy does not want the agent asked', async () => {
    const test = await undecided({ disposition: { unansweredAfterRelease: 'send' } });
    expect(test.http.sent('POST').length).toBeGreaterThan(2);
  });
});
