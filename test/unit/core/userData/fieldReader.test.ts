import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { aServer, json, unreachable } from '../../../fakes/fakeHttp';
import { jdoe, signedInApplication, type TestApplication } from '../../../support/anApplication';

const settings = { 'interaction.case-data.format-business-attribute': 'CaseData' };
const attributes = json({
  businessAttributes: [{ name: 'CaseData', values: [{ name: 'Reason', displayName: 'Reason for call' }] }],
});

/** What the server answers may change. */
async function aDesk(answer: () => HttpAnswer = () => attributes): Promise<TestApplication> {
  const server = aServer({ settings });
  const answerer: typeof server.answerer = (request) =>
    request.url.includes('/internal-api/') ? answer() : server.answerer(request);
  const desk = await signedInApplication({}, { ...server, answerer });
  await desk.clock.advance(10);
  return desk;
}

function asked({ http }: TestApplication): number {
  return http.sent('/internal-api/').length;
}

function labels({ application }: TestApplication): readonly string[] {
  return application.state.gwsFields.map(({ label }) => label);
}

async function interrupted({ comet, clock }: TestApplication): Promise<void> {
  comet.last.losePoll({ code: 'connectionLost', host: 'gws.example' });
  comet.last.pollAgain();
  await clock.advance(100);
}

describe('the fields of user data that GWS describes', () => {
  it('are read once, however often the connection is interrupted', async () => {
    const desk = await aDesk();
    await interrupted(desk);
    await interrupted(desk);

    expect(labels(desk)).toEqual(['Reason for call']);
    expect(asked(desk)).toBe(1);
  });

  it('are read again after the agent has signed out', async () => {
    const desk = await aDesk();
    await desk.commands.signOut({ force: true, forget: false });
    const whileSignedOut = labels(desk);
    await desk.commands.signIn({ method: 'password', ...jdoe, keep: true });
    await desk.clock.advance(100);

    expect(whileSignedOut).toEqual([]);
    expect(labels(desk)).toEqual(['Reason for call']);
  });

  it('are read by the next connection when this one was interrupted before', async () => {
    let answer = unreachable(false);
    const desk = await aDesk(() => answer);
    const before = labels(desk);
    answer = attributes;
    await interrupted(desk);

    expect(before).toEqual([]);
    expect(labels(desk)).toEqual(['Reason for call']);
  });
});
