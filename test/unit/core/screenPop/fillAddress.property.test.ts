import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, type AddressTemplate } from '../../../../electron/core/policy/addressTemplate';
import { fillAddress } from '../../../../electron/core/screenPop/fillAddress';

const address =
  'https://crm.example:8443/app/{userData.A}/c-{userData.B}/end?a={userData.A}&b=x{userData.B}y&c#/t/{userData.A}';

function templateOf(text: string): AddressTemplate {
  const parsed = parseTemplate(text, { origins: [new URL(text).origin], allowsHttp: false });
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

function filled(text: string, values: Readonly<Record<string, string>>): string | null {
  const result = fillAddress(templateOf(text), (name) => (name.of === 'userData' ? (values[name.key] ?? null) : null));
  return result.ok ? result.value : null;
}

/** What a browser, and a server that decodes the path before it splits it, make of an address. */
function shapeOf(text: string): unknown {
  const url = new URL(text);
  return {
    ...{ origin: url.origin, protocol: url.protocol, host: url.host, port: url.port },
    ...{ username: url.username, password: url.password },
    segments: url.pathname.split('/').length,
    decodedSegments: decodeURIComponent(url.pathname).split(/[/\\]/).length,
    fixed: [url.pathname.split('/')[1], url.pathname.split('/')[4]],
    parameters: [...url.searchParams.keys()],
    hasFragment: url.hash.startsWith('#/t/'),
  };
}

const nasty = fc.constantFrom(
  ...[
    '.',
    '..',
    '/',
    '\\',
    '//',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '%',
    '%00',
    '?',
    '#',
    '&',
    '=',
    '@',
    ':',
    ';',
    '+',
    ' ',
  ],
  ...[
    'javascript:alert(1)',
    'https://evil.example/',
    '//evil.example',
    '\\\\evil\\share',
    '../../admin',
    '..;/',
    '&a=1',
  ],
  ...[
    '\r\nHost: evil.example',
    '\t',
    '\0',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ud800',
    '\udc00',
    '\uff0f',
    '\u2215',
    '。。',
  ],
  ...[
    '"',
    "'",
    '<script>',
    '`',
    '{userData.A}',
    '|',
    '^',
    '😀',
    'é',
    'e\u0301',
    'ß',
    '０',
    '\ufeff',
    '$(id)',
    '%USERPROFILE%',
  ],
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.oneof(nasty, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((parts) => parts.join('')),
  nasty,
  fc.string({ minLength: 300, maxLength: 2_500 }),
);

describe('whatever the values are', () => {
  it('an address keeps scheme, host, port, the structure of its path and the names of its parameters', () => {
    const meant = shapeOf(filled(address, { A: 'a', B: 'b' }) ?? '');
    let opened = 0;
    fc.assert(
      fc.property(value, value, (A, B) => {
        const result = filled(address, { A, B });
        if (result === null) return;
        opened += 1;
        expect(shapeOf(result)).toEqual(meant);
        const url = new URL(result);
        expect(url.href).toBe(result);
        expect(result).toMatch(/^[\x21-\x7e]{1,2000}$/);
        const [, , first = '', second = ''] = url.pathname.split('/');
        expect([decodeURIComponent(first), decodeURIComponent(second)]).toEqual([A, `c-${B}`]);
        expect([url.searchParams.get('a'), url.searchParams.get('b')]).toEqual([A, `x${B}y`]);
        expect(decodeURIComponent(url.hash)).toBe(`#/t/${A}`);
      }),
      { numRuns: 10_000 },
    );
    expect(opened).toBeGreaterThan(1_000);
  });
});

describe('a value is refused', () => {
  const inPath = 'https://crm.example/{userData.A}/b';
  const inQuery = 'https://crm.example/?a={userData.A}';

  it.each(['.', '..', 'a/b', 'a\\b', '', ' ', 'a\nb', '\0', '\u202eabc', '\ud800', '\u2028', 'a'.repeat(501)])(
    'in the path: %j',
    (A) => {
      expect(filled(inPath, { A })).toBeNull();
    },
  );

  it.each(['', ' ', 'a\nb', '\0', '\u202eabc', '\ud800', '\u2028', 'a'.repeat(501)])('in a parameter: %j', (A) => {
    expect(filled(inQuery, { A })).toBeNull();
  });

  it('when it makes dots together with what stands beside it', () => {
    expect(filled('https://crm.example/.{userData.A}/b', { A: '.' })).toBeNull();
    expect(filled('https://crm.example/{userData.A}{userData.B}/b', { A: '.', B: '.' })).toBeNull();
    expect(filled('https://crm.example/%2e{userData.A}/b', { A: '.' })).toBeNull();
  });

  it('when the address becomes too long with it', () => {
    expect(filled(inQuery, { A: '€'.repeat(219) })).not.toBeNull();
    expect(filled(inQuery, { A: '€'.repeat(230) })).toBeNull();
  });
});

it('keeps what is harmless, and encodes the rest', () => {
  expect(filled('https://crm.example/{userData.A}?a={userData.B}', { A: 'K-1 2', B: 'a/b&c=d (é)' })).toBe(
    'https://crm.example/K-1%202?a=a%2Fb%26c%3Dd%20%28%C3%A9%29',
  );
});
