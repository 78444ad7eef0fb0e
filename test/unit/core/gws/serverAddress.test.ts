import { describe, expect, it } from 'vitest';
import { parseServerAddress } from '../../../../electron/core/gws/serverAddress';

describe('the server address', () => {
  it.each([
    ['gws.example', 'https://gws.example'],
    ['  gws.example:8443  ', 'https://gws.example:8443'],
    ['localhost:8090', 'http://localhost:8090'],
    ['127.0.0.1:8090', 'http://127.0.0.1:8090'],
    ['http://gws.example/', 'http://gws.example'],
    ['https://gws.example/api/v2', 'https://gws.example'],
    ['https://gws.example/cloud-web/api/v2/me', 'https://gws.example/cloud-web'],
    ['https://gws.example/cloud-web/', 'https://gws.example/cloud-web'],
  ])('reads %j as %s', (typed, base) => {
    expect(parseServerAddress(typed)?.base).toBe(base);
  });

  it.each(['', '   ', 'two words', 'ftp://gws.example', 'http://', 'https://jdoe:secret@gws.example', 'http://[::1'])(
    'refuses %j',
    (typed) => {
      expect(parseServerAddress(typed)).toBeNull();
    },
  );
});
