import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SimulatorOptions } from '../options';

export type ParsedArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'run'; readonly options: Partial<SimulatorOptions> };

/** Digits only: `Number` would read an empty word as 0, and would accept hexadecimal numbers. */
function wholeNumber(max: number): z.ZodType<number> {
  const error = `must be a whole number from 0 to ${max}`;
  return z
    .string()
    .regex(/^\d{1,16}$/, error)
    .transform(Number)
    .pipe(z.number().max(max, error));
}

const port = wholeNumber(65_535);
const milliseconds = wholeNumber(600_000);
const webAddress = 'must be an address that begins with http:// or https://';

const given = z.object({
  port: port.default(8090),
  'control-port': port.default(8091),
  host: z.string().min(1).default('127.0.0.1'),
  scenario: z.enum(['none', 'demo']).default('none'),
  seed: wholeNumber(Number.MAX_SAFE_INTEGER).default(1),
  latency: milliseconds.default(0),
  'event-order': z.enum(['before', 'after']).default('after'),
  csrf: z.enum(['on', 'off']).default('off'),
  'single-sign-on': z.enum(['on', 'off']).default('off'),
  'external-url': z.url({ protocol: /^https?$/, hostname: /./, error: webAddress }).optional(),
  'allowed-origin': z.string().default(''),
  'same-moment-gap': milliseconds.default(0),
  'browser-cookie': z.enum(['on', 'off']).default('on'),
  agents: z.enum(['ready', 'logged-out']).default('ready'),
  'comet-timeout': milliseconds.default(30_000),
  'comet-max-interval': milliseconds.default(10_000),
});

const text = { type: 'string' } as const;

export function parseArguments(words: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: withNegativeNumbers(words),
      options: {
        ...Object.fromEntries(Object.keys(given.shape).map((name) => [name, text])),
        help: { type: 'boolean' },
      },
    });
    return values['help'] === true ? { kind: 'help' } : checked(values);
  } catch (error) {
    if (error instanceof TypeError) {
      return { kind: 'wrong', reason: error.message };
    }
    throw error;
  }
}

/** parseArgs would take `-5` for an option, and would not say what is allowed. */
function withNegativeNumbers(words: readonly string[]): string[] {
  return words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1);
    return before !== undefined && /^--[^=]+$/.test(before) && /^-\d/.test(word)
      ? [...joined.slice(0, -1), `${before}=${word}`]
      : [...joined, word];
  }, []);
}

function checked(values: Readonly<Record<string, unknown>>): ParsedArguments {
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
    return { kind: 'wrong', reason: reasons.join('\n') };
  }
  const options = parsed.data;
  return {
    kind: 'run',
    options: {
      port: options.port,
      controlPort: options['control-port'],
      host: options.host,
      scenario: options.scenario,
      seed: options.seed,
      latencyMs: options.latency,
      eventOrder: options['event-order'],
      csrf: options.csrf === 'on',
      singleSignOn: options['single-sign-on'] === 'on',
      externalUrl: (options['external-url'] ?? '').replace(/\/+$/, ''),
      allowedOrigin: options['allowed-origin'],
      sameMomentGapMs: options['same-moment-gap'],
      needsBrowserCookie: options['browser-cookie'] === 'on',
      agentsStart: options.agents,
      cometTimeoutMs: options['comet-timeout'],
      cometMaxIntervalMs: options['comet-max-interval'],
    },
  };
}
