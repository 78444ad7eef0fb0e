import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const priya = { name: 'Priya Natarajan', type: 'User', phoneNumber: '6001' };
const broken = json({ statusCode: 1, statusMessage: 'No index.' }, 500);

async function aDesk(answer = json({ statusCode: 0, contacts: [priya] })): Promise<TestApplication> {
  const server = aServer({});
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
    expect(await desk.commands.findTargets({ text: '600' })).toEqual({
      ok: true,
      value: {
        isComplete: true,
        targets: [
          { name: 'Reception', number: '6000', kind: 'policy' },
          { name: 'Priya Natarajan', number: '6001', kind: 'user' },
        ],
      },
    });
  });

  it('is found without its accents, and with a blank in what is typed', async () => {
    const desk = await aDesk();
    expect(await desk.commands.findTargets({ text: ' uberweis' })).toMatchObject({
      value: { targets: [{ name: 'Überweisungen' }, { name: 'Priya Natarajan' }] },
    });
  });

  it('is what the policy names while nothing is typed, and the server is not asked', async () => {
    const desk = await aDesk();
    const found = await desk.commands.findTargets({ text: '' });
    expect(found).toMatchObject({ value: { isComplete: true, targets: [{ name: 'Reception' }, {}] } });
    expect(desk.http.sent('GET').some(({ url }) => url.includes('/contacts?'))).toBe(false);
  });

  it('says when the server could not be asked, and still has those of the policy', async () => {
    const desk = await aDesk(broken);
    const answer = { targets: [{ name: 'Reception', number: '6000', kind: 'policy' }], isComplete: false };
    expect(await desk.commands.findTargets({ text: 'rec' })).toEqual({ ok: true, value: answer });
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    expect(await desk.commands.findTargets({ text: 'rec' })).toEqual({ ok: true, value: answer });
  });

  it('is nobody whose number cannot be dialled', async () => {
    const desk = await aDesk(json({ statusCode: 0, contacts: [{ name: 'Virtual', phoneNumber: 'VQ_orders' }] }));
    expect(await desk.commands.findTargets({ text: 'virt' })).toMatchObject({ value: { targets: [] } });
  });
});
