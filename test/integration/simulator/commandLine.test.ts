import { describe, expect, it } from 'vitest';
import { greeting } from '../../../simulator/cli/greeting';
import { helpText } from '../../../simulator/cli/helpText';
import { parseArguments } from '../../../simulator/cli/parseArguments';
import { nextDemoCall } from '../../../simulator/scenario/demoCall';
import { Random } from '../../../simulator/scenario/random';
import { simulator } from './fixture';
import { anyText, listWith, textWith } from './matchers';

describe('the command line', () => {
  it('has defaults for everything', () => {
    expect(parseArguments([])).toMatchObject({ kind: 'run', options: { port: 8090, controlPort: 8091, latencyMs: 0 } });
  });

  it('takes options', () => {
    const words =
      '--port 0 --latency 150 --csrf on --event-order before --scenario demo --external-url https://gws.example/ ' +
      '--browser-cookie off --allowed-origin https://crm.example --agents logged-out --same-moment-gap 460';
    expect(parseArguments(words.split(' '))).toMatchObject({
      kind: 'run',
      options: {
        port: 0,
        latencyMs: 150,
        csrf: true,
        eventOrder: 'before',
        scenario: 'demo',
        externalUrl: 'https://gws.example',
        needsBrowserCookie: false,
        allowedOrigin: 'https://crm.example',
        agentsStart: 'logged-out',
        sameMomentGapMs: 460,
      },
    });
  });

  it.each([['--colour', 'red'], ['--port', 'many'], ['--csrf', 'maybe'], ['--event-order', 'never'], ['word']])(
    'refuses %s %s',
    (...words) => {
      expect(parseArguments(words)).toMatchObject({ kind: 'wrong', reason: anyText });
    },
  );

  it.each([
    ['--port', '', '0 to 65535'],
    ['--port', '65536', '0 to 65535'],
    ['--control-port', '0x10', '0 to 65535'],
    ['--latency', ' ', '0 to 600000'],
    ['--latency', '-5', '0 to 600000'],
    ['--comet-timeout', '1e3', '0 to 600000'],
    ['--seed', '-1', 'from 0'],
    ['--external-url', 'javascript:1', 'http://'],
  ])('refuses %s "%s" and says what is allowed', (name, value, hint) => {
    expect(parseArguments([name, value])).toEqual({ kind: 'wrong', reason: textWith(`${name}: must be`) });
    expect(parseArguments([name, value])).toMatchObject({ reason: textWith(hint) });
  });

  it('explains every option', () => {
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
    expect(helpText).toContain('--scenario none|demo');
  });

  it('greets with addresses, agents and examples', async () => {
    const { gwsUrl, controlUrl } = await simulator();
    const text = greeting({ gwsUrl, controlUrl, close: () => Promise.resolve() }, 'none');
    expect(text).toContain(gwsUrl);
    expect(text).toContain('secret-jane');
    expect(text.match(/curl /g)).toHaveLength(3);
  });
});

describe('the demo', () => {
  it('has a colleague who answers by herself, and calls that can be recorded and muted', async () => {
    const { control } = await simulator({ scenario: 'demo' });
    const { id } = await control.ring({ agent: 'jdoe', from: '15001', state: 'Dialing' });
    const talking = await control.ring({ agent: 'jdoe', state: 'Established' });
    const isAnswered = async (): Promise<unknown> =>
      (await control.state()).calls.find((call) => call.id === id && call.agent === 'asmith')?.state;
    await expect.poll(isAnswered, { timeout: 5_000 }).toBe('Established');
    expect(talking['capabilities']).toEqual(listWith('MuteCall', 'StartCallRecording'));
  });

  it('is the same for the same seed, at a human pace and with invented numbers only', () => {
    const calls = (seed: number): unknown[] => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => nextDemoCall(random));
    };
    expect(calls(7)).toEqual(calls(7));
    expect(calls(7)).not.toEqual(calls(8));
    const random = new Random(1);
    const some = Array.from({ length: 50 }, () => nextDemoCall(random));
    expect(some.every(({ from }) => /^\+1 \d{3} 555 01\d\d$/.test(from))).toBe(true);
    expect(some.every(({ ringMs, talkMs }) => ringMs >= 4_000 && ringMs <= 6_000 && talkMs <= 60_000)).toBe(true);
  });

  it('makes the first call arrive some seconds after jdoe listens, and the others by themselves', async () => {
    const { control, listen } = await simulator({ scenario: 'demo' });
    await listen();
    expect((await control.state()).calls).toEqual([]);
    await expect.poll(async () => (await control.state()).calls.length, { timeout: 25_000 }).toBe(1);
    const { calls } = await control.state();
    expect(calls[0]).toMatchObject({ agent: 'jdoe', state: 'Ringing', userData: { Customer: anyText } });
    expect(calls[0]?.['capabilities']).toEqual(listWith('Reject'));
  });
});
