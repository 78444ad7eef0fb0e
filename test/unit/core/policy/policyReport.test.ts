import { describe, expect, it } from 'vitest';
import { effectivePolicy } from '../../../../electron/core/policy/effectivePolicy';
import { policySchema } from '../../../../electron/core/policy/policy';
import { lintPolicy } from '../../../../electron/core/policy/policyLint';
import { policyReport } from '../../../../electron/core/policy/policyReport';
import { readFileText, readLooseTree, type ReadSource } from '../../../../electron/core/policy/policySource';

const file = { kind: 'file', name: '/etc/wrapkey/policy.json' } as const;
const user = { kind: 'registry', name: 'HKCU\\SOFTWARE\\Policies\\Wrapkey' } as const;
const machine = { kind: 'registry', name: 'HKLM\\SOFTWARE\\Policies\\Wrapkey' } as const;

const sources: readonly ReadSource[] = [
  {
    origin: file,
    state: readFileText(
      '{\n"server": { "address": "https://a.example", "isFixed": true },\n"userData": { "labels": { "A": "a", "B": "b" }, "order": ["A"] }\n}',
    ),
  },
  {
    origin: user,
    state: readLooseTree({ server: { address: 'https://b.example', secondAddress: 'https://d.example' } }),
  },
  {
    origin: machine,
    state: readLooseTree({ server: { Address: 'https://c.example' }, userData: { labels: { B: 'bb' } } }),
  },
];

describe('addresses of pages', () => {
  const origins = ['https://crm.example'];
  const rule = { when: 'established', address: 'https://crm.example/{userData.Id}' };

  it('are right or not, each for itself', () => {
    const rules = [
      rule,
      { ...rule, address: 'https://crm.example{userData.Id}/' },
      { ...rule, fallback: 'https://elsewhere.example/' },
    ];
    expect(lintPolicy(policySchema.parse({ screenPop: { origins, rules } }))).toEqual([
      {
        path: ['screenPop', 'rules', '1', 'address'],
        reason: expect.stringContaining('has a value elsewhere') as string,
      },
      {
        path: ['screenPop', 'rules', '2', 'fallback'],
        reason: expect.stringContaining('not in screenPop.origins') as string,
      },
    ]);
  });

  it('come from the registry too, as JSON, and unknown names in them are told', () => {
    const read = readLooseTree({ screenPop: { origins: { 1: origins[0] }, rules: JSON.stringify([rule]) } });
    expect(read).toMatchObject({ kind: 'good', values: { screenPop: { origins, rules: [rule] } } });
    const broken = readFileText(JSON.stringify({ screenPop: { rules: [{ ...rule, adress: 'x' }] } }));
    expect(broken).toMatchObject({
      kind: 'broken',
      issues: [{ reason: expect.stringContaining('"address"') as string }],
    });
  });
});

describe('the effective policy', () => {
  it('is the sources one over the other, field by field', () => {
    const { policy, merged } = effectivePolicy(sources, []);
    expect(policy.server).toEqual({ address: 'https://c.example', secondAddress: 'https://d.example', isFixed: true });
    expect(policy.userData).toMatchObject({ labels: { A: 'a', B: 'bb' }, order: ['A'] });
    expect(merged.originOf(['server', 'address'])).toEqual(machine);
    expect(merged.originOf(['server', 'secondAddress'])).toEqual(user);
    expect(merged.originOf(['userData', 'labels', 'A'])).toEqual(file);
    expect(merged.originOf(['wrapUp', 'mode'])).toBeNull();
  });

  it('uses the last good state of what is broken, and only of that', () => {
    const kept = [
      { origin: file, values: { server: { isFixed: true } } },
      { origin: machine, values: { wrapUp: { mode: 'mandatory' } } },
    ];
    const broken = [
      { origin: file, state: readFileText('{') },
      { origin: machine, state: { kind: 'absent' as const } },
    ];
    expect(effectivePolicy(broken, kept)).toMatchObject({
      policy: { server: { isFixed: true }, wrapUp: { mode: 'optional' } },
      lastGood: [file],
    });
  });

  it('does not use a last good state that is no policy any more', () => {
    const kept = [{ origin: file, values: { server: { gone: true } } }];
    expect(effectivePolicy([{ origin: file, state: readFileText('{') }], kept)).toMatchObject({ lastGood: [] });
  });

  it('takes a field named __proto__ for a field like any other', () => {
    const text = '{"userData":{"labels":{"__proto__":"x"}}}';
    const { policy } = effectivePolicy([{ origin: file, state: readFileText(text) }, ...sources.slice(1)], []);
    expect(Object.getPrototypeOf(policy.userData.labels)).toBe(Object.prototype);
  });
});

describe('the report', () => {
  it('says of each value where it comes from', () => {
    const { lines, exitCode } = policyReport(sources);
    expect(exitCode).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  server.address = "https://c.example"  (HKLM\\SOFTWARE\\Policies\\Wrapkey)',
        '  server.isFixed = true  (/etc/wrapkey/policy.json:2)',
        '  userData.labels.A = "a"  (/etc/wrapkey/policy.json:3)',
        '  userData.labels.B = "bb"  (HKLM\\SOFTWARE\\Policies\\Wrapkey)',
        '  wrapUp.seconds = 60  (default)',
      ]),
    );
  });

  it.each([
    ['{\n"server":{\n"adress":"x"}}', 'policy.json:3: server.adress: unknown field; did you mean "address"?'],
    ['{"disposition":{"codes":[{"name":"A","displayNme":"a"}]}}', 'did you mean "displayName"?'],
    ['{"preferences":{"defaults":{"promt":true}}}', 'did you mean "prompt"?'],
    ['{"surver":{}}', 'surver: unknown field; did you mean "server"?'],
    ['{"keys":{"defaults":{"code12":"Control+Alt+1"}}}', 'keys.defaults.code12: not a name that may stand here'],
    ['{"wrapUp":{"mode":"secret"}}', 'wrapUp.mode: Invalid option: expected one of'],
    ['{"userData":{"masks":{"A":"secret"}}}', 'userData.masks.A: not of the form'],
    ['{"wrapUp":secret}', 'policy.json:1: not JSON'],
    ['[]', 'expected object'],
  ])('says what is wrong with %s', (text, said) => {
    const { lines, exitCode } = policyReport([{ origin: file, state: readFileText(text) }]);
    expect(exitCode).toBe(2);
    const errors = lines.slice(lines.indexOf('Errors:')).join('\n');
    expect(errors).toContain(said);
    expect(errors).not.toContain('secret');
  });

  it('says of a file that others could change who and what', () => {
    const state = { kind: 'notTrusted', at: '/etc/wrapkey', why: 'othersMayWrite' } as const;
    const { lines, exitCode } = policyReport([{ origin: file, state }]);
    expect(exitCode).toBe(2);
    expect(lines.join('\n')).toContain('others than the system and its administrators can change: /etc/wrapkey');
  });

  it('only says what templates of another version have set', () => {
    const { lines, exitCode } = policyReport([
      { origin: machine, state: readLooseTree({ server: { adress: 'x', New: 1 } }) },
    ]);
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toContain('server.adress: unknown field; did you mean "address"? (not used)');
  });

  it('bears the schema that an editor wants', () => {
    expect(readFileText('{"$schema":"policy.schema.json"}')).toMatchObject({ kind: 'good', values: {} });
  });
});

describe('lint', () => {
  const ten = Array.from({ length: 10 }, (_, index) => ({ name: `C${String(index)}`, displayName: 'x' }));

  it.each([
    [{ disposition: { codes: [{ name: 'A' }] } }, 'the code "A" has no displayName'],
    [{ disposition: { codes: ten } }, '10 codes: only the first nine'],
    [{ disposition: { codes: [ten[0], ten[0]] } }, 'the code "C0" stands twice'],
    [{ disposition: { codes: [{ folder: 'F', codes: [] }] } }, 'the folder "F" is empty'],
    [{ disposition: { source: 'policy' } }, 'there is no code'],
    [{ disposition: { source: 'gws', codes: ten } }, 'never used'],
    [{ disposition: { order: ['A', 'A'] } }, 'names "A" twice'],
    [{ disposition: { codes: [{ name: 'SOLVED' }], colors: { SOLVD: 'red' } } }, 'did you mean "SOLVED"?'],
    [{ disposition: { source: 'policy', order: ['GONE'] } }, 'no code of the policy has the name "GONE"'],
    [{ disposition: { codes: ten }, wrapUp: { mode: 'timed', codeAtEnd: 'GONE' } }, 'the name "GONE"'],
    [{ disposition: { codes: ten }, keys: { enforced: { 'code:GONE': null } } }, 'the name "GONE"'],
    [{ keys: { defaults: { code1: 'Ctrl+Alt+F1' }, enforced: { undo: 'Alt+Control+F1' } } }, 'is used by code1 too'],
    [{ keys: { defaults: { undo: null }, enforced: { undo: null } } }, 'it is enforced as well'],
    [{ preferences: { defaults: { theme: 'dark' }, enforced: { theme: 'light' } } }, 'it is enforced as well'],
    [{ wrapUp: { mode: 'timed' } }, 'without a code for the end'],
    [{ wrapUp: { mode: 'timed', codeAtEnd: 'A', extensions: 9 } }, 'WCAG 2.2.1'],
    [{ wrapUp: { codeAtEnd: 'A' } }, 'mode is not "timed"'],
    [{ server: { address: 'http://a.example' } }, 'http is not encrypted'],
    [{ server: { address: 'https://a.example', secondAddress: 'https://a.example' } }, 'the same as the first'],
    [{ server: { secondAddress: 'https://a.example' } }, 'there is no first address'],
    [{ server: { isFixed: true } }, 'no address to fix'],
    [{ signIn: { methods: ['singleSignOn'] } }, 'without the host of an identity provider'],
    [{ signIn: { singleSignOn: { hosts: ['a.example'] } } }, 'methods has no singleSignOn'],
    [{ session: { place: 'P' } }, 'mode is not "own"'],
    [{ userData: { title: '{A}', hidden: ['A'] } }, 'names "A", which userData.hidden has'],
    [{ userData: { subtitle: '{A}|call|{B}' } }, 'those after it never do'],
    [{ updates: { mode: 'notify' } }, 'no server to look at'],
    [{ updates: { mode: 'notify', server: 'http://a.example' } }, 'http is not encrypted'],
    [{ network: { proxy: 'script' } }, 'there is no script'],
    [{ network: { proxy: 'fixed' } }, 'there is no server'],
    [{ network: { proxyServer: 'a:1', proxyBypass: ['b'] } }, 'proxy is not "fixed"'],
    [{ network: { proxyScript: 'https://a.example/p.pac' } }, 'proxy is not "script"'],
  ])('warns of %j', (policy, said) => {
    const reasons = lintPolicy(policySchema.parse(policy)).map(({ reason }) => reason);
    expect(reasons.some((reason) => reason.includes(said))).toBe(true);
  });

  it('has nothing to say of what is meant', () => {
    const disposition = { codes: ten.slice(1), order: ['C1'], colors: { C2: 'red' } };
    const keys = { defaults: { 'code:C3': 'Control+Alt+F3', undo: null } };
    const wrapUp = { mode: 'timed', codeAtEnd: 'C1' };
    const server = { address: 'gws.example', secondAddress: 'https://gws2.example', isFixed: true };
    expect(lintPolicy(policySchema.parse({ disposition, keys, wrapUp, server }))).toEqual([]);
  });

  it('knows nothing of names when the codes come from GWS', () => {
    expect(lintPolicy(policySchema.parse({ disposition: { colors: { A: 'red' }, order: ['B'] } }))).toEqual([]);
  });
});
