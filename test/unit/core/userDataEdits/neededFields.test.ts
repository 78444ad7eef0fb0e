import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { done } from '../../../support/callControlDesk';
import { aUserDataDesk, type UserDataDesk } from '../../../support/userDataDesk';

const referred = { callId: 'CALL1', name: 'Referred' };

/** The code Referred needs a value of this key. */
async function aDesk(key = 'Reason'): Promise<UserDataDesk> {
  const desk = await aUserDataDesk();
  const { policy } = desk.application.state;
  const disposition = { ...policy.disposition, needsField: { Referred: key } };
  desk.application.update({ policy: { ...policy, disposition } });
  return desk;
}

const draftOf = (desk: UserDataDesk) => desk.application.snapshot().calls[0]?.draft;
const choose = (desk: UserDataDesk) => desk.commands.setDisposition(referred);
const finish = (desk: UserDataDesk) => desk.commands.finishChoice({ ...referred, callbackAtMs: null });
const codesSent = (desk: UserDataDesk) =>
  desk.http.sent('POST').filter(({ body }) => body?.includes('SetCallDisposition') === true).length;

describe('a code that needs a field', () => {
  it('is not set on a live call before the field has a value, and then is', async () => {
    const desk = await aDesk();
    desk.shows({ Customer: 'Gold' });
    expect(await choose(desk)).toEqual({ ok: false, failure: { code: 'needsMore' } });
    expect(draftOf(desk)).toMatchObject({
      lacking: { fields: [{ key: 'Reason', label: 'Reason' }], canBeFilled: true },
    });
    expect(await finish(desk)).toEqual({ ok: false, failure: { code: 'fieldMissing' } });
    await desk.edit('Reason', 'Refund');
    expect(draftOf(desk)).toMatchObject({ lacking: { fields: [] } });
    expect(await finish(desk)).toMatchObject({ ok: true });
    await desk.clock.advance(100);
    expect(codesSent(desk)).toBe(1);
  });

  it('is set at once where agents cannot write the field', async () => {
    const desk = await aDesk('Fixed');
    desk.shows({ Customer: 'Gold' });
    expect(await choose(desk)).toMatchObject({ ok: true });
  });

  it('is set at once when the call has the value', async () => {
    const desk = await aDesk();
    desk.shows({ Reason: 'Refund' });
    expect(await choose(desk)).toMatchObject({ ok: true });
  });

  it('is not set by keys without the value, however often they are pressed', async () => {
    const desk = await aDesk();
    desk.shows({});
    for (let count = 0; count < 3; count += 1) {
      await desk.application.chooseAndTell('CALL1', 'Referred');
      await desk.clock.advance(1_000);
    }
    expect(codesSent(desk)).toBe(0);
  });

  it('needs it again when GWS refuses the value', async () => {
    const refused = json({ statusCode: 3, statusMessage: 'Not allowed here.' }, 403);
    const desk = await aUserDataDesk(({ body }) => (body?.includes('UserData') === true ? refused : done));
    const { policy } = desk.application.state;
    const disposition = { ...policy.disposition, needsField: { Referred: 'Reason' } };
    desk.application.update({ policy: { ...policy, disposition } });
    desk.shows({});
    await desk.edit('Reason', 'Refund');
    await desk.clock.advance(100);
    expect(await choose(desk)).toEqual({ ok: false, failure: { code: 'needsMore' } });
  });

  it('says what is empty once the call has ended, and is set when the agent confirms', async () => {
    const desk = await aDesk();
    desk.shows({ Customer: 'Gold' });
    desk.shows({ Customer: 'Gold' }, { state: 'Released', capabilities: [] });
    expect(await choose(desk)).toEqual({ ok: false, failure: { code: 'needsMore' } });
    expect(draftOf(desk)).toMatchObject({ lacking: { fields: [{ key: 'Reason' }], canBeFilled: false } });
    expect(await finish(desk)).toMatchObject({ ok: true });
  });
});
