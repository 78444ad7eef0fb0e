import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SimulatorOptions } from '../options';

export type ParsedArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'run'; readonly options: Partial<SimulatorOptions> };

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(0).max(600_000);

const given = z.object({
  port: port.default(8090),
  'control-port': port.default(8091),
  host: z.string().min(1).default('127.0.0.1'),
  scenario: z.enum(['none', 'demo']).default('none'),
  seed: z.coerce.number().int().min(0).default(1),
  latency: milliseconds.default(0),
  'event-order': z.enum(['before', 'after']).default('after'),
  csrf: z.enum(['on', 'off']).default('off'),
  'external-url': z.url().optional(),
  'comet-timeout': milliseconds.default(30_000),
  'comet-max-interval': milliseconds.default(10_000),
});

const text = { type: 'string' } as const;

export function parseArguments(words: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({
      args: [...words],
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
      externalUrl: (options['external-url'] ?? '').replace(/\/+$/, ''),
      cometTimeoutMs: options['comet-timeout'],
      cometMaxIntervalMs: options['comet-max-interval'],
    },
  };
}
