import { expect, it } from 'vitest';
import { isUnencrypted } from '../../../renderer/signIn/isUnencrypted';

it.each([
  ['http://gws.example.com', true],
  [' HTTP://gws.example.com:8090/x ', true],
  ['http://localhost.example.com', true],
  ['https://gws.example.com', false],
  ['gws.example.com', false],
  ['http://localhost:8090', false],
  ['http://127.0.0.1:8090', false],
  ['http://[::1]:8090', false],
  ['http://', false],
  ['', false],
])('%s: %s', (server, expected) => expect(isUnencrypted(server)).toBe(expected));
