import { describe, expect, it } from 'vitest';
import type { DiagnosticsSection } from '../../../../electron/contract/words/diagnostics';
import { durations } from '../../../../electron/core/diagnostics/diagnosticsFacts';
import { aServer } from '../../../fakes/fakeHttp';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

// Whatever a person types or a server sends holds this word.
const plant = 'PLANTED';
const everything: readonly DiagnosticsSection[] = [
  ...(['versions', 'policy', 'session', 'work', 'journal', 'notices', 'log', 'hosts'] as const),
];

const plantedPolicy = {
  server: { address: 'https://planted-host.example/PLANTED' },
  signIn: { singleSignOn: { hosts: ['planted.example'] } },
  session: { place: `${plant} place` },
  network: { proxyServer: `${plant}:8080`, certificateAuthorities: [`/home/${plant}/ca.pem`] },
  disposition: {
    key: `${plant}Key`,
    codes: [{ name: `${plant}_CODE`, displayName: `${plant} code` }],
    source: 'policy',
  },
  userData: { labels: { [plant]: plant }, hidden: [plant], masks: { [`${plant}2`]: 'hide' } },
  wrapUp: { mode: 'timed', codeAtEnd: `${plant}_CODE`, seconds: 77 },
  keys: { defaults: { [`code:${plant}`]: 'Control+Alt+P' } },
};

/** Calls, choices, wrap-ups, notices, a signed-in agent: the planted word in every field that can hold a text. */
async function aPlantedApplication(): Promise<TestApplication> {
  const started = await signedInApplication(plantedPolicy, aServer(), { journal: new MemoryJournal() });
  const { application, commands, clock } = started;
  const planted = { participants: [{ formattedPhoneNumber: plant }], ani: plant, dnis: plant, callType: plant };
  const personal = { ...planted, userData: { [plant]: plant }, capabilities: [plant] };
  started.call({ ...personal, id: `${plant}-1` });
  started.call({ ...personal, id: `${plant}-2` });
  await clock.advance(50);
  const code = { kind: 'code', name: `${plant}_CODE`, displayName: `${plant} code` } as const;
  application.update({ codes: { state: 'loaded', source: 'groups', nodes: [code], leftOut: 0, repeated: [] } });
  await commands.setDisposition({ callId: `${plant}-1`, name: `${plant}_CODE` });
  started.call({ ...personal, id: `${plant}-2`, state: 'Released' });
  started.call({ ...personal, id: `${plant}-3`, state: `${plant}State` });
  await clock.advance(50);
  const agent = application.state.agent;
  application.update({
    settings: { ...application.state.settings, userName: plant, server: `https://planted-host.example/${plant}` },
    agent: agent === null ? null : { ...agent, displayName: plant },
    refusedKeys: [`Control+${plant}`],
    policyFile: `/home/${plant}/policy.json`,
    notices: [
      { code: 'settingsSetAside', file: `/home/${plant}/settings.json.broken` },
      { code: 'journalSetAside', file: plant, cause: 'foreign' },
    ],
  });
  return started;
}

function textOf({ application }: TestApplication): string {
  const { sections } = application.diagnostics.preview();
  return sections.map((section) => section.text).join('');
}

describe('diagnostics', () => {
  it('hold nothing of what is planted in every field of the state', async () => {
    const started = await aPlantedApplication();
    // The state does hold it, all over.
    expect(JSON.stringify(started.application.state).split(plant).length).toBeGreaterThan(40);
    const text = textOf(started);
    expect(text).not.toMatch(/planted(?!-host\.example)/i);
    expect(text).toMatch(/signed in: true/);
    expect(text).toMatch(/calls Established: 1\n/);
    expect(text).toMatch(/wrapUp\.seconds: 77 \(policy\)/);
    expect(text).toMatch(/disposition\.codes \(count\): 1 \(policy\)/);
    expect(text).toMatch(/retention\.ledgerDays: 30 \(default\)/);
    expect(text).toMatch(/connected/);
    expect(text).toMatch(/choices (accepted|sending|confirmed): 1\n/);
    expect(text).toMatch(/settingsSetAside\njournalSetAside/);
  });

  it('name servers only in a part of its own, which is off at first', async () => {
    const { application } = await aPlantedApplication();
    const { sections } = application.diagnostics.preview();
    const naming = sections.filter(({ text }) => /planted-host|gws\.example/.test(text));
    expect(naming.map(({ name, isOn }) => ({ name, isOn }))).toEqual([{ name: 'hosts', isOn: false }]);
    expect(sections.filter(({ isOn }) => !isOn)).toHaveLength(1);
  });

  it('say what is wrong with the policy, where', async () => {
    const started = await aPlantedApplication();
    const problem = { file: '/etc/wrapkey/policy.json', path: 'wrapUp.seconds', reason: 'expected\na number' };
    started.application.update({ notices: [{ code: 'policyBroken', isLastGoodUsed: false, ...problem }] });
    expect(textOf(started)).toContain('problem 1: /etc/wrapkey/policy.json at wrapUp.seconds: expected a number\n');
  });

  it('say why a policy is not trusted', async () => {
    const started = await aPlantedApplication();
    const folder = 'C:\\ProgramData\\Wrapkey';
    const problem = { file: `${folder}\\policy.json`, at: folder, why: 'owner', isLastGoodUsed: true } as const;
    started.application.update({ notices: [{ code: 'policyNotTrusted', ...problem }] });
    expect(textOf(started)).toContain(`problem 1: ${folder}\\policy.json not trusted because of ${folder}: owner\n`);
  });

  it('tell how the session went, with codes and no words of a server', async () => {
    const started = await aPlantedApplication();
    started.application.update({
      session: { kind: 'signedOut', reason: { code: 'gwsError', httpStatus: 500, statusCode: 4, said: plant } },
    });
    const text = textOf(started);
    expect(text).toMatch(/signingIn\n(.*\n)*.*connected\n.*signedOut gwsError\n/);
    expect(text).not.toContain(plant);
  });

  it('are saved exactly as they were shown, the chosen parts only', async () => {
    const started = await aPlantedApplication();
    const preview = started.application.diagnostics.preview();
    started.call({ id: 'LATER' });
    await started.clock.advance(50);
    const sections = ['log', 'versions'] as const;
    await started.commands.saveDiagnostics({ previewId: preview.id, sections });
    const shown = preview.sections.filter(({ name }) => name === 'versions' || name === 'log');
    expect(started.diagnostics.saved).toEqual([shown.map(({ text }) => text).join('')]);
  });

  it('are not saved from a preview that has been replaced', async () => {
    const { application, commands, diagnostics } = await aPlantedApplication();
    const { id } = application.diagnostics.preview();
    application.diagnostics.preview();
    const answer = await commands.saveDiagnostics({ previewId: id, sections: everything });
    expect(answer).toEqual({ ok: false, failure: { code: 'outdated' } });
    expect(diagnostics.saved).toEqual([]);
  });

  it('tell when the agent has thought better of it, and why they could not be written', async () => {
    const { application, commands, diagnostics } = await aPlantedApplication();
    const { id } = application.diagnostics.preview();
    diagnostics.answer = { ok: true, value: false };
    expect(await commands.saveDiagnostics({ previewId: id, sections: everything })).toEqual({
      ok: true,
      value: { isSaved: false },
    });
    diagnostics.answer = { ok: false, failure: { reason: 'ENOSPC' } };
    expect(await commands.saveDiagnostics({ previewId: id, sections: everything })).toEqual({
      ok: false,
      failure: { code: 'notSaved', reason: 'ENOSPC' },
    });
  });

  it('never grow above 20 MiB', async () => {
    const { application, commands, diagnostics } = await aPlantedApplication();
    diagnostics.log = Array.from({ length: 8_000 }, () => 'x'.repeat(1_000));
    const { id } = application.diagnostics.preview();
    const answer = await commands.saveDiagnostics({ previewId: id, sections: everything });
    expect(answer).toEqual({ ok: false, failure: { code: 'notSaved', reason: 'EFBIG' } });
  });

  it('show what hides in a line of the log', async () => {
    const started = await aPlantedApplication();
    started.diagnostics.log = ['one\u202e\u0000two\r\nthree'];
    expect(textOf(started)).toContain('one two three\n');
  });
});

describe('durations', () => {
  it('are none of none', () => expect(durations([])).toBeNull());

  it('take a clock that was set back for no time', () => {
    expect(durations([-5_000, 10, 20, 30])).toEqual({ count: 4, medianMs: 20, p95Ms: 30, longestMs: 30 });
  });
});
