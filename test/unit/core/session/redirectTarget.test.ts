import { expect, it } from 'vitest';
import { parseServerAddress } from '../../../../electron/core/gws/serverAddress';
import { gwsProblem } from '../../../../electron/core/session/sessionFailure';

const server = parseServerAddress('https://gws.example');

it.each([
  ['its host alone', 'https://idp.example/x?token=1', 'idp.example'],
  ['the server itself, where the address has no host', 'javascript:alert(1)', 'gws.example'],
  ['the server itself, where no host can be named like that', `https://${'x'.repeat(100_000)}/`, 'gws.example'],
])('of a redirect one is told %s', (_what, target, shown) => {
  if (server === null) throw new Error('no address');
  expect(gwsProblem({ kind: 'redirected', target }, server)).toMatchObject({ code: 'redirected', target: shown });
});
