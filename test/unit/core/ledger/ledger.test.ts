import { describe, expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';
import { readLedger } from '../../../support/readPages';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: name }));

describe('the list of today’s calls', () => {
  it('shows old and new of a correction, also when the call has long left the screen', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    test.call({});
    test.call({ state: 'Released', capabilities: [] });
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await test.clock.advance(3_000);
    await test.commands.dismissCall({ callId: 'CALL1' });
    expect(await test.commands.setDisposition({ callId: 'CALL1', name: 'Resolved' })).toMatchObject({ ok: true });
    await test.clock.advance(3_000);

    const { today } = test.application.snapshot();
    expect((await readLedger(test)).calls).toMatchObject([
      {
        who: '+1 555 0100',
        disposition: { name: 'Resolved', state: 'accepted' },
        earlier: [{ name: 'Referred', state: 'accepted' }],
        block: null,
      },
    ]);
    expect(today.dispositions).toBe(1);
    const sent = test.http.sent('POST').map((request): unknown => JSON.parse(request.body ?? ''));
    expect(sent).toMatchObject([{ disposition: 'Referred' }, { disposition: 'Resolved', callUuid: 'CALL1' }]);
  });

  it('says why nothing can be corrected', async () => {
    const test = await signedInApplication({}, aServer({ dispositions }));
    test.call({});
    await test.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    expect((await readLedger(test)).calls[0]?.block).toBeNull();
    await test.commands.signOut({ force: true, forget: false });
    expect((await readLedger(test)).calls).toEqual([]);
  });
});
