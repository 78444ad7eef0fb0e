import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const priya = { name: 'Priya Natarajan', type: 'User', phoneNumber: '6001' };
const plain = { isFavourite: false, isRecent: false, isGiven: false };
const broken = json({ statusCode: 1, statusMessage: 'No index.' }, 500);

async function aDesk(answer = json({ statusCode: 0, contacts: [priya] })): Promise<TestApplication> {
  const server = aServer({ devices: [{ id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } }] });
  const app = await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => (request.url.includes('/contacts?') ? answer : server.answerer(request)),
    },
  );
  const { policy } = app.application.state;
  const callControl = { ...policy.callControl, targets: { Reception: '6000', Überweisungen: '+49 (30) 77' } };
  app.application.update({ policy: { ...policy, callControl } });
  return app;
}

describe('whom the agent can call', () => {
  it('comes from the policy first, then from the directory of the server', async () => {
    const desk = await aDesk();
    expect(await desk.commands.suggestTargets({ text: '600' })).toEqual({
      ok: true,
      value: { isComplete: true, targets: [{ name: 'Reception', number: '6000', kind: 'policy', ...plain }] },
    });
    expect(await desk.commands.findTargets({ text: '600' })).toEqual({
      ok: true,
      value: {
        isComplete: true,
        targets: [{ name: 'Priya Natarajan', number: '6001', kind: 'user', ...plain }],
      },
    });
  });

  it('is found without its accents, and with a blank in what is typed', async () => {
    const desk = await aDesk();
    expect(await desk.commands.suggestTargets({ text: ' uberweis' })).toMatchObject({
      value: { targets: [{ name: 'Überweisungen' }] },
    });
  });

  it('is what the policy names while nothing is typed, and the server is not asked', async () => {
    const desk = await aDesk();
    const own = await desk.commands.suggestTargets({ text: '' });
    expect(own).toMatchObject({ value: { isComplete: true, targets: [{ name: 'Reception' }, {}] } });
    const found = await desk.commands.findTargets({ text: '' });
    expect(found).toMatchObject({ value: { isComplete: true, targets: [] } });
    expect(desk.http.sent('GET').some(({ url }) => url.includes('/contacts?'))).toBe(false);
  });

  it('is on no list twice, and a favourite also where it is found by another name', async () => {
    const desk = await aDesk();
    await desk.commands.setFavourite({ name: 'Priya', number: '60 01', kind: 'user', isFavourite: true });
    expect(await desk.commands.findTargets({ text: '600' })).toMatchObject({
      value: { targets: [{ name: 'Priya Natarajan', isFavourite: true }] },
    });
    expect(await desk.commands.findTargets({ text: 'priya' })).toMatchObject({ value: { targets: [] } });
  });

  it('is found by first and last name, which the directory compares one by one', async () => {
    const desk = await aDesk();
    const { answerer } = desk.http;
    desk.http.answerer = (request) =>
      request.url.includes('=priya%20n') ? json({ statusCode: 0, contacts: [] }) : answerer(request);
    expect(await desk.commands.findTargets({ text: 'priya nat' })).toMatchObject({
      value: { targets: [{ name: 'Priya Natarajan' }], isComplete: true },
    });
    expect(await desk.commands.findTargets({ text: 'priya ny' })).toMatchObject({ value: { targets: [] } });
  });

  it('says when the server could not be asked', async () => {
    const desk = await aDesk(broken);
    const answer = { targets: [], isComplete: false };
    expect(await desk.commands.findTargets({ text: 'rec' })).toEqual({ ok: true, value: answer });
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.commands.findTargets({ text: 'rec' })).toEqual({ ok: true, value: answer });
  });

  it('is nobody whose number cannot be dialled', async () => {
    const desk = await aDesk(json({ statusCode: 0, contacts: [{ name: 'Virtual', phoneNumber: 'ext. 5 (home)' }] }));
    expect(await desk.commands.findTargets({ text: 'virt' })).toMatchObject({ value: { targets: [] } });
  });

  it('is dialled by a name instead of a number where the directory has only that', async () => {
    const desk = await aDesk(
      json({ statusCode: 0, contacts: [{ name: 'Orders', type: 'Queue', phoneNumber: 'RP_Orders' }] }),
    );
    expect(await desk.commands.dial({ number: 'RP_Orders', callerId: null })).toMatchObject({
      failure: { code: 'notANumber' },
    });
    await desk.commands.findTargets({ text: 'ord' });
    expect(await desk.commands.dial({ number: 'RP_Orders', callerId: null })).toMatchObject({ ok: true });
    await desk.clock.advance(0);
    expect(desk.http.sent('/calls').at(-1)?.body).toContain('"destination":{"phoneNumber":"RP_Orders"}');
  });
});
