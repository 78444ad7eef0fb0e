import { describe, expect, it } from 'vitest';
import { basicAuthorization } from '../../../electron/adapters/http/basicAuthorization';
import { schemeRefusal, transportFailure } from '../../../electron/adapters/http/networkProblem';

describe('a failure of the network', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'serverNotFound', false],
    ['net::ERR_INTERNET_DISCONNECTED', 'noNetwork', true],
    ['net::ERR_CONNECTION_REFUSED', 'serverUnreachable', false],
    ['net::ERR_CONNECTION_TIMED_OUT', 'timedOut', false],
    ['net::ERR_TIMED_OUT', 'timedOut', true],
    ['net::ERR_CONNECTION_RESET', 'connectionLost', true],
    ['net::ERR_EMPTY_RESPONSE', 'connectionLost', true],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificateNotTrusted', false],
    ['net::ERR_CERT_DATE_INVALID', 'certificateNotTrusted', false],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'wrongScheme', true],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'serverUnreachable', true],
    ['net::ERR_INVALID_HTTP_RESPONSE', 'connectionLost', true],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxyRefused', false],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxyRefused', false],
    ['something new', 'connectionLost', true],
  ])('%s is %s, may have arrived: %s', (message, code, mayHaveArrived) => {
    expect(transportFailure(message, new URL('https://gws.example'))).toMatchObject({
      problem: { code },
      mayHaveArrived,
    });
  });
});

describe('a server that speaks another scheme than its address', () => {
  const plain = new URL('http://gws.example:8443/api/v2/me');

  it('is named when TLS answers to http', () => {
    expect(transportFailure('net::ERR_INVALID_HTTP_RESPONSE', plain)).toMatchObject({
      problem: { code: 'wrongScheme', host: 'gws.example:8443', asked: 'http' },
    });
  });

  it.each([
    'The plain HTTP request was sent to HTTPS port',
    "Reason: You're speaking plain HTTP to an SSL-enabled server port.",
    'This combination of host and port requires TLS.',
    'Client sent an HTTP request to an HTTPS server.',
  ])('is named when it says: %s', (body) => {
    expect(schemeRefusal(400, body, plain)).toEqual({
      problem: { code: 'wrongScheme', host: 'gws.example:8443', asked: 'http' },
      mayHaveArrived: false,
    });
  });

  it('is not suspected behind any other answer', () => {
    expect(schemeRefusal(400, '{"statusCode":2}', plain)).toBeNull();
    expect(schemeRefusal(200, 'This page requires TLS', plain)).toBeNull();
  });
});

describe('the Authorization header', () => {
  it("is ISO-8859-1, as in Genesys's own client", () => {
    expect(basicAuthorization({ userName: 'jörg', password: 'p:w' })).toBe(
      `Basic ${Buffer.from('jörg:p:w', 'latin1').toString('base64')}`,
    );
  });

  it('is UTF-8 where ISO-8859-1 has no letter for it', () => {
    expect(basicAuthorization({ userName: 'józef', password: 'ł' })).toBe(
      `Basic ${Buffer.from('józef:ł', 'utf8').toString('base64')}`,
    );
  });
});
