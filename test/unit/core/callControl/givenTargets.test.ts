import { expect, it } from 'vitest';
import { givenTargets } from '../../../../electron/core/gws/givenTargets';
import { plainReading } from '../../../../electron/core/gws/reading';
import { aServer, json, unreachable } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const sections = {
  'interaction-workspace': { 'teamcommunicator.corporate-favorites': 'Desk, Lead,Skill,Missing' },
  Desk: { type: 'RoutingPoint', id: 'RP_Desk', 'display-name': 'Service desk' },
  Lead: { type: 'Agent', id: 'asmith', 'display-name': 'Shift lead' },
  Skill: { type: 'Skill', id: 'French', 'display-name': 'French' },
  'interaction-workspace-favorites': {
    cfgPerson101: { type: 'Agent', userName: 'pnatarajan', firstName: 'Priya', lastName: 'Natarajan' },
    cfgPerson102: 'damaged',
  },
};
const asList = Object.entries(sections).map(([name, values]) => ({
  name,
  settings: Object.entries(values).map(([key, value]) => ({ name: key, value })),
}));
const named = sections['interaction-workspace']['teamcommunicator.corporate-favorites'];

it.each([
  ['a map of sections', sections],
  ['a list of sections', asList],
])(
  'reads the favourites of the company and of the agent from %s, but for what only routing can reach',
  (_name, settings) => {
    expect(givenTargets(settings, named, plainReading)).toEqual([
      { name: 'Service desk', id: 'RP_Desk', kind: 'queue' },
      { name: 'Shift lead', id: 'asmith', kind: 'user' },
      { name: 'Priya Natarajan', id: 'pnatarajan', kind: 'user' },
    ]);
  },
);

async function aDesk(contacts = json({ statusCode: 0, contacts: [] })): Promise<TestApplication> {
  const server = aServer({ settings: sections['interaction-workspace'] });
  const user = { id: 'user-1', userName: 'jdoe', features: ['api-voice'], calls: [], settings: sections };
  return signedInApplication(
    {},
    {
      ...server,
      answerer: async (request) => {
        const answer = await server.answerer(request);
        if (request.url.includes('/contacts?')) return contacts;
        const isMe = request.url.includes('/me?') && answer.kind === 'answer' && answer.status === 200;
        return isMe ? json({ statusCode: 0, user }) : answer;
      },
    },
  );
}

it('lists them after the own favourites, agents once the directory has told their numbers', async () => {
  const priya = {
    type: 'User',
    userName: 'pnatarajan',
    firstName: 'Priya',
    lastName: 'Natarajan',
    phoneNumber: '6001',
  };
  const desk = await aDesk(json({ statusCode: 0, contacts: [priya] }));
  const deskTarget = { name: 'Service desk', number: 'RP_Desk', isGiven: true };
  expect(await desk.commands.suggestTargets({ text: '' })).toMatchObject({ value: { targets: [deskTarget] } });
  const found = { name: 'Priya Natarajan', number: '6001', isGiven: true };
  expect(await desk.commands.findTargets({ text: '' })).toMatchObject({ value: { targets: [found] } });
  expect(await desk.commands.suggestTargets({ text: '' })).toMatchObject({ value: { targets: [deskTarget, found] } });
  const asked = desk.http.sent('/contacts?').length;
  await desk.commands.findTargets({ text: '' });
  expect(desk.http.sent('/contacts?')).toHaveLength(asked);
});

it('lists the others where the directory cannot be asked', async () => {
  const desk = await aDesk(unreachable());
  expect(await desk.commands.findTargets({ text: '' })).toMatchObject({ ok: true, value: { targets: [] } });
  expect(await desk.commands.suggestTargets({ text: '' })).toMatchObject({
    value: { targets: [{ name: 'Service desk' }] },
  });
});
