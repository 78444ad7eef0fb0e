import { expect, it } from 'vitest';
import type { HttpAnswer } from '../../../../electron/core/gws/httpPort';
import { settle } from '../../../fakes/fakeClock';
import { json } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';

it('does not bring back a call that ended while the line broke a second time', async () => {
  const app = await signedInApplication();
  const { application, comet, http } = app;
  const waiting: ((answer: HttpAnswer) => void)[] = [];
  http.answerer = () => new Promise((resolve) => waiting.push(resolve));
  comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
  comet.last.events.resumed();
  app.call({ id: 'SHORT', state: 'Established' });
  comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
  comet.last.events.resumed();
  waiting[1]?.(json({ statusCode: 0, user: { id: 'user-1', calls: [] } }));
  await settle();
  expect(application.snapshot().calls.map(({ id, state }) => ({ id, state }))).toEqual([
    { id: 'SHORT', state: 'Released' },
  ]);
});
