import { describe, expect, it } from 'vitest';
import { aServer, unauthenticated } from '../../../fakes/fakeHttp';
import { anApplication, jdoe, signedInApplication, type TestApplication } from '../../../support/anApplication';
import { endedCall } from '../../../support/wrapUpTests';

const on = { dialling: { links: true } };
const device = { id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } };

function aDesk(policy: unknown = on): Promise<TestApplication> {
  return signedInApplication(policy, aServer({ devices: [device] }));
}

function links({ application }: TestApplication) {
  return application.snapshot().dialLinks;
}

function numberOf(link: ReturnType<typeof links>['shown']): string | null {
  return link?.asks.kind === 'number' ? link.asks.number : (link?.asks.kind ?? null);
}

function posted({ http }: TestApplication): readonly string[] {
  return http
    .sent('POST')
    .map(({ url, body }) => `${url} ${body ?? ''}`)
    .filter((line) => line.includes('Dial'));
}

describe('a link to a number', () => {
  it('shows it in the window, and dials nothing', async () => {
    const desk = await aDesk();
    desk.application.dialLinks.arrived('tel:+49-30-23125-044');
    await desk.clock.advance(60_000);
    expect(numberOf(links(desk).shown)).toBe('+493023125044');
    expect(desk.desktop.asked).toEqual(['showMain']);
    expect(posted(desk)).toEqual([]);
  });

  it('does nothing unless the policy wants links', async () => {
    const desk = await aDesk({});
    desk.application.dialLinks.arrived('tel:1');
    expect(links(desk)).toEqual({ shown: null, waiting: null });
    expect(desk.desktop.asked).toEqual([]);
  });

  it('is not written down', async () => {
    const desk = await aDesk();
    desk.application.dialLinks.arrived('tel:+493023125044');
    expect(desk.log.lines.join('\n')).not.toContain('493023125044');
  });

  it('says that the policy blocks its number', async () => {
    const desk = await aDesk({ dialling: { links: true, blockedInLinks: ['^0900'] } });
    desk.application.dialLinks.arrived('tel:0900-1');
    expect(links(desk).shown?.asks).toEqual({ kind: 'blocked' });
  });

  it.each([
    ['a ringing call', (desk: TestApplication) => desk.call({ state: 'Ringing', capabilities: ['Answer'] })],
    ['a call', (desk: TestApplication) => desk.call({})],
  ])('waits during %s, without the focus, also when that is over', async (_, begins) => {
    const desk = await aDesk();
    begins(desk);
    desk.application.dialLinks.arrived('tel:1');
    desk.call({ state: 'Released', capabilities: [] });
    await desk.clock.advance(60_000);
    expect([links(desk).shown, numberOf(links(desk).waiting)]).toEqual([null, '1']);
    expect(desk.desktop.asked).toEqual(['raiseMain']);
  });

  it('waits during a wrap-up', async () => {
    const desk = await aDesk();
    await endedCall(desk, 'CALL1');
    desk.application.dialLinks.arrived('tel:1');
    expect([links(desk).shown, numberOf(links(desk).waiting)]).toEqual([null, '1']);
    expect(desk.desktop.asked).not.toContain('showMain');
  });

  it('is shown when the agent asks for what waits', async () => {
    const desk = await aDesk();
    desk.call({});
    desk.application.dialLinks.arrived('tel:1');
    const id = links(desk).waiting?.id ?? '';
    expect(await desk.commands.showDialLink({ id })).toEqual({ ok: true, value: null });
    expect([numberOf(links(desk).shown), links(desk).waiting]).toEqual(['1', null]);
    expect(await desk.commands.showDialLink({ id })).toEqual({ ok: false, failure: { code: 'notWaiting' } });
  });

  it('takes no place of the one that is shown; the newest waits', async () => {
    const desk = await aDesk();
    for (const number of ['1', '2', '3']) desk.application.dialLinks.arrived(`tel:${number}`);
    expect([numberOf(links(desk).shown), numberOf(links(desk).waiting)]).toEqual(['1', '3']);
    await desk.commands.closeDialLink({ id: links(desk).shown?.id ?? '' });
    expect([links(desk).shown, numberOf(links(desk).waiting)]).toEqual([null, '3']);
  });

  it('is one of few, however many a page opens', async () => {
    const desk = await aDesk();
    for (let number = 1; number <= 1_000; number += 1) desk.application.dialLinks.arrived(`tel:${String(number)}`);
    expect([numberOf(links(desk).shown), numberOf(links(desk).waiting)]).toEqual(['1', '4']);
    expect(desk.desktop.asked).toEqual(['showMain', 'raiseMain', 'raiseMain', 'raiseMain']);
  });

  it('that started Wrapkey is shown once the agent has signed in', async () => {
    const desk = anApplication(on, aServer({ devices: [device] }));
    await desk.application.prepare();
    desk.application.dialLinks.arrived('tel:1');
    expect([links(desk).shown, numberOf(links(desk).waiting)]).toEqual([null, '1']);
    await desk.application.start();
    await desk.commands.signIn({ method: 'password', ...jdoe, keep: false });
    await desk.clock.advance(100);
    expect([numberOf(links(desk).shown), links(desk).waiting]).toEqual(['1', null]);
  });

  it('that started Wrapkey goes on waiting when there is a call', async () => {
    const calls = [{ id: 'CALL1', callUuid: 'CALL1', state: 'Established' }];
    const desk = anApplication(on, aServer({ devices: [device], calls }));
    await desk.application.prepare();
    desk.application.dialLinks.arrived('tel:1');
    await desk.application.start();
    await desk.commands.signIn({ method: 'password', ...jdoe, keep: false });
    await desk.clock.advance(100);
    expect([links(desk).shown, numberOf(links(desk).waiting)]).toEqual([null, '1']);
  });

  it('is gone for the next agent', async () => {
    const desk = await aDesk();
    desk.application.dialLinks.arrived('tel:1');
    desk.application.dialLinks.arrived('tel:2');
    await desk.commands.signOut({ force: true, forget: false });
    await desk.clock.advance(100);
    expect(links(desk)).toEqual({ shown: null, waiting: null });
  });

  it('is for the agent who comes back when it came while their session had ended', async () => {
    const desk = await aDeskWithEndedSession();
    desk.application.dialLinks.arrived('tel:1');
    await desk.commands.signIn({ method: 'password', ...jdoe, keep: false });
    await desk.clock.advance(100);
    expect([numberOf(links(desk).shown), links(desk).waiting]).toEqual(['1', null]);
  });

  it.each([0, 1])(
    'is gone for another agent who signs in while the session of the first has ended, with %i calls',
    async (count) => {
      const desk = await aDeskWithEndedSession();
      desk.application.dialLinks.arrived('tel:1');
      const calls = [{ id: 'CALL1', callUuid: 'CALL1', state: 'Established' }].slice(0, count);
      desk.http.answerer = aServer({ devices: [device], userId: 'user-2', calls }).answerer;
      await desk.commands.signIn({ method: 'password', ...jdoe, keep: false });
      await desk.clock.advance(100);
      expect(desk.application.state.agent?.owner.userId).toBe('user-2');
      expect(links(desk)).toEqual({ shown: null, waiting: null });
    },
  );
});

/** The server has ended the session and does not take the password any more; the window keeps the agent. */
async function aDeskWithEndedSession(): Promise<TestApplication> {
  const server = aServer({ devices: [device] });
  const desk = await signedInApplication(on, server);
  desk.http.answerer = () => unauthenticated;
  desk.comet.last.events.lost({ kind: 'unauthenticated' });
  await desk.clock.advance(5_000);
  expect([desk.application.state.session.kind, desk.application.state.agent !== null]).toEqual(['signedOut', true]);
  desk.http.answerer = server.answerer;
  return desk;
}
