import { expect, it } from 'vitest';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication } from '../../../support/anApplication';

it('asks for the codes again when a try breaks in a way nobody expected, and logs it', async () => {
  const server = aServer();
  let hasBroken = false;
  const app = await signedInApplication(
    {},
    {
      ...server,
      answerer: (request) => {
        if (hasBroken || !request.url.includes('/groups')) return server.answerer(request);
        hasBroken = true;
        throw new TypeError('no request');
      },
    },
  );
  await app.clock.advance(60_000);
  expect(app.application.snapshot().dispositions.state).toBe('loaded');
  expect(app.log.lines.join()).toContain('error codes not loaded');
});
