import { describe, expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';
import { dispositions } from '../../../support/wrapUpTests';

async function aDesk(settings: Readonly<Record<string, string>>): Promise<TestApplication> {
  return signedInApplication({}, aServer({ dispositions, settings }));
}

async function anEndedCall(app: TestApplication): Promise<void> {
  app.call({});
  await app.clock.advance(1_000);
  app.call({ state: 'Released', capabilities: [] });
  await app.clock.advance(100);
}

function shown(app: TestApplication): readonly string[] {
  return app.application.snapshot().calls.map(({ id }) => id);
}

describe('where GWS wants a call to be put away when it has ended', () => {
  const settings = { 'voice.mark-done-on-release': 'true' };

  it('goes some seconds after its code is delivered', async () => {
    const app = await aDesk(settings);
    await anEndedCall(app);
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await app.clock.advance(9_000);
    expect(shown(app)).toEqual(['CALL1']);
    await app.clock.advance(30_000);
    expect(shown(app)).toEqual([]);
  });

  it('stays while its code is missing', async () => {
    const app = await aDesk(settings);
    await anEndedCall(app);
    await app.clock.advance(3_600_000);
    expect(shown(app)).toEqual(['CALL1']);
  });

  it('goes when nobody answered it', async () => {
    const app = await aDesk(settings);
    app.call({ state: 'Ringing', capabilities: ['Answer'] });
    app.call({ state: 'Released', capabilities: [] });
    await app.clock.advance(11_000);
    expect(shown(app)).toEqual([]);
  });

  it('stays as long as it lives', async () => {
    const app = await aDesk(settings);
    app.call({});
    await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
    await app.clock.advance(60_000);
    expect(shown(app)).toEqual(['CALL1']);
  });
});

it('stays until the agent puts it away, where GWS does not say otherwise', async () => {
  const app = await aDesk({});
  await anEndedCall(app);
  await app.commands.setDisposition({ callId: 'CALL1', name: 'Referred' });
  await app.clock.advance(3_600_000);
  expect(shown(app)).toEqual(['CALL1']);
});
