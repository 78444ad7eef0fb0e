import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { signIn } from '../support/launchElectron';
import { shrink } from '../support/layout';
import { aDesk, jane, shows, type Desk } from '../support/session';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'tls');

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

async function failsWith(desk: Desk, account: Parameters<typeof signIn>[1], message: RegExp): Promise<void> {
  await signIn(desk.app.page, account);
  await expect.poll(() => desk.app.page.getByRole('alert').innerText(), { timeout: 30_000 }).toMatch(message);
  expect(await desk.app.page.getByLabel('Server', { exact: true }).inputValue()).toBe(account.server);
  expect(await desk.app.page.getByLabel('User name', { exact: true }).inputValue()).toBe(account.userName);
}

it('says what is wrong, loses nothing that was typed, and then signs in', async () => {
  const desk = await aDesk();
  const server = desk.simulator.gwsUrl;
  await failsWith(desk, { server, userName: 'jdoe', password: 'wrong' }, /did not accept/);
  await failsWith(desk, { server: 'no address', ...jane }, /address/i);
  await failsWith(desk, { server: 'http://127.0.0.1:9', ...jane }, /127\.0\.0\.1:9/);
  await failsWith(desk, { server: 'http://no-such-host.invalid', ...jane }, /no-such-host\.invalid/);

  await signIn(desk.app.page, { server, ...jane });
  await shows(desk, 'Jane Doe');
});

it('keeps every field and button where it is while it says what is wrong, also in the smallest window', async () => {
  const desk = await aDesk();
  await shrink(desk);
  const { page } = desk.app;
  const places = () =>
    Promise.all(
      [
        page.getByLabel('Server', { exact: true }),
        page.getByLabel('User name', { exact: true }),
        page.getByLabel('Password', { exact: true }),
        page.getByRole('button', { name: 'Sign in', exact: true }),
      ].map(async (control) => (await control.boundingBox())?.y),
    );
  const before = await places();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect.poll(() => page.getByText('Fill this in to sign in.').count()).toBeGreaterThan(0);
  expect(await places()).toEqual(before);
  await failsWith(desk, { server: 'http://no-such-host.invalid', ...jane }, /no-such-host\.invalid/);
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('Not encrypted');
  expect(await places()).toEqual(before);
});

it('says when the server is not GWS, and never sends it the password', async () => {
  const seen: (string | undefined)[] = [];
  const port = await listening(
    createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>A shop</html>');
    }),
  );
  const desk = await aDesk();
  await failsWith(desk, { server: `http://127.0.0.1:${String(port)}`, ...jane }, /GWS/);
  expect(seen).toEqual([undefined]);
});

it('says when a certificate is not trusted, and never sends the password', async () => {
  const seen: string[] = [];
  const port = await listening(
    createTlsServer(
      {
        key: readFileSync(join(fixtures, 'untrusted.key')),
        cert: readFileSync(join(fixtures, 'untrusted.crt')),
      },
      (request, response) => {
        seen.push(request.url ?? '');
        response.end();
      },
    ),
  );
  const desk = await aDesk();
  await failsWith(desk, { server: `https://localhost:${String(port)}`, ...jane }, /certificate/i);
  expect(seen).toEqual([]);
});

it('does not follow a redirect to another host', async () => {
  const elsewhere: string[] = [];
  const target = await listening(
    createServer((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end();
    }),
  );
  const port = await listening(
    createServer((_request, response) => {
      response.writeHead(302, { Location: `http://127.0.0.1:${String(target)}/login` }).end();
    }),
  );
  const desk = await aDesk();
  await failsWith(desk, { server: `http://127.0.0.1:${String(port)}`, ...jane }, /single sign-on/i);
  expect(elsewhere).toEqual([]);
});
