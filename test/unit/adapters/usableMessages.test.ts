import { describe, expect, it } from 'vitest';
import { usableMessages } from '../../../electron/adapters/comet/usableMessages';

function adviceOf(advice: unknown, message: object = { channel: '/meta/connect', successful: true }): unknown {
  const [first] = usableMessages([{ ...message, advice }]);
  return first === undefined ? 'nothing' : first['advice'];
}

describe('an answer of the server', () => {
  it.each<[unknown, unknown]>([
    [
      { reconnect: 'retry', interval: 2_000, timeout: 30_000, maxInterval: 10_000, 'multiple-clients': true },
      { reconnect: 'retry', interval: 2_000, timeout: 30_000, maxInterval: 10_000 },
    ],
    [
      { interval: 3_600_000, timeout: 86_400_000 },
      { interval: 30_000, timeout: 120_000 },
    ],
    [
      { interval: -1, timeout: -1 },
      { interval: 0, timeout: 0 },
    ],
    [
      { interval: '250', timeout: ' 45000 ' },
      { interval: 250, timeout: 45_000 },
    ],
    [{ interval: '', timeout: true, reconnect: 'soon' }, {}],
    [{ reconnect: 'handshake' }, { reconnect: 'handshake' }],
    [{ reconnect: 'none' }, { reconnect: 'none' }],
    ['retry', undefined],
    [null, undefined],
  ])('with the advice %j has %j', (advice, usable) => {
    expect(adviceOf(advice)).toEqual(usable);
  });

  it('does not ask for a handshake after a handshake that succeeded, only after one that failed', () => {
    const handshake = {
      channel: '/meta/handshake',
      successful: true,
      clientId: 'CLIENT1',
      supportedConnectionTypes: ['long-polling'],
    };
    expect(adviceOf({ reconnect: 'handshake' }, handshake)).toEqual({});
    expect(adviceOf({ reconnect: 'handshake' }, { ...handshake, successful: false })).toEqual({
      reconnect: 'handshake',
    });
  });

  it.each([{ supportedConnectionTypes: ['long-polling'] }, { clientId: 'CLIENT1' }])(
    'that takes a client in without saying who it is or how it may poll has not done so: %j',
    (parts) => {
      const handshake = { channel: '/meta/handshake', successful: true, ...parts };
      expect(usableMessages([handshake])).toMatchObject([{ successful: false }]);
    },
  );

  it.each<readonly [object, object]>([
    [
      { successful: false, error: '402::Unknown client', id: '7' },
      { successful: false, error: '402::Unknown client', id: '7' },
    ],
    [{ successful: false, error: 402 }, { successful: false }],
    [{ successful: false, error: ['402'], subscription: {}, version: null }, { successful: false }],
    [{ successful: false, failure: { reason: 7, httpCode: 'x' }, ext: {}, 'x-messages': 5 }, { successful: false }],
    [{ successful: 'true', id: { toString: 1 } }, { successful: false }],
    [{ successful: 1, clientId: [] }, { successful: false }],
  ])('to a request keeps nothing that the library cannot work with: %j', (parts, usable) => {
    const [reply] = usableMessages([{ channel: '/meta/connect', ...parts }]);
    expect(reply).toEqual({ channel: '/meta/connect', ...usable });
  });

  it('offers only ways to poll that have a name', () => {
    const handshake = { channel: '/meta/handshake', successful: true, clientId: 'CLIENT1' };
    const supportedConnectionTypes = ['long-polling', { toString: 1 }, 7];
    expect(usableMessages([{ ...handshake, supportedConnectionTypes }])).toEqual([
      { ...handshake, supportedConnectionTypes: ['long-polling'] },
    ]);
  });

  it('of a channel keeps what it says', () => {
    const message = { channel: '/v2/me/calls', data: { error: 7 }, messageType: 'of GWS' };
    expect(usableMessages([message, { ...message, id: '7' }])).toEqual([message, { ...message, id: '7' }]);
  });

  it('of a channel loses an id and an advice that the library cannot work with', () => {
    const message = { channel: '/v2/me/calls', data: { error: 7 } };
    const odd = { ...message, id: { toString: 1 }, advice: { interval: -1, reconnect: 'soon' } };
    expect(usableMessages([odd])).toEqual([{ ...message, advice: { interval: 0 } }]);
  });

  it('is not searched for fields: what a server adds without end costs nothing', () => {
    const neverListed = <Fields extends object>(fields: Fields): Fields =>
      new Proxy(fields, {
        ownKeys: () => {
          throw new Error('all fields were listed');
        },
      });
    const advice = neverListed({ interval: 10 });
    const messages = [
      { channel: '/meta/connect', successful: true, advice },
      { channel: '/v2/me/calls', data: {} },
      { channel: '/v2/me/calls', data: {}, advice, id: null },
    ].map(neverListed);
    expect(usableMessages(messages).map(({ channel }) => channel)).toEqual([
      '/meta/connect',
      '/v2/me/calls',
      '/v2/me/calls',
    ]);
  });
});
