import { describe, expect, it } from 'vitest';
import { usableMessages } from '../../../electron/adapters/comet/usableMessages';

function adviceOf(advice: unknown, message: object = { channel: '/meta/connect', successful: true }): unknown {
  const [first] = usableMessages(JSON.stringify([{ ...message, advice }]));
  return typeof first === 'object' ? first['advice'] : 'nothing';
}

describe('an answer of the server', () => {
  it.each<[unknown, unknown]>([
    [
      { reconnect: 'retry', interval: 2_000, timeout: 30_000, 'multiple-clients': true },
      { reconnect: 'retry', interval: 2_000, timeout: 30_000, 'multiple-clients': true },
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
      expect(usableMessages(JSON.stringify([handshake]))).toMatchObject([{ successful: false }]);
    },
  );

  it('that is no batch is left to the library', () => {
    expect(usableMessages('<html>')).toBe('<html>');
    expect(usableMessages('{"channel":"/meta/connect"}')).toBe('{"channel":"/meta/connect"}');
  });
});
