import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function token(theme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`, 'u').exec(theme)?.[1];
  if (found === undefined) throw new Error(`No token ${name}`);
  return found;
}

function contrast(theme: string, name: string, ground: string): number {
  const one = luminance(token(theme, name));
  const other = luminance(token(theme, ground));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const grounds = ['background', 'surface', 'raised', 'key-cap'];
const words = [
  ...['text', 'muted'].flatMap((name) => grounds.map((ground) => [name, ground] as const)),
  ...['accent', 'good', 'waiting', 'refused'].map((name) => [name, 'surface'] as const),
  ...['good', 'waiting', 'refused', 'accent'].map((name) => [name, `${name}-ground`] as const),
  ...['text', 'muted', 'good', 'waiting', 'refused'].map((name) => [name, 'accent-ground'] as const),
  ['accent', 'background'] as const,
  ['on-accent', 'accent'] as const,
];
const signs = [
  ...['background', 'surface'].map((ground) => ['line-strong', ground] as const),
  ...['green', 'amber', 'red', 'teal', 'violet', 'blue', 'grey'].map((name) => [`code-${name}`, 'surface'] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, theme) => {
  it.each(words)('let %s be read on %s', (name, ground) => {
    expect(contrast(theme, name, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(signs)('let the sign %s be seen on %s', (name, ground) => {
    expect(contrast(theme, name, ground)).toBeGreaterThanOrEqual(3);
  });
});
