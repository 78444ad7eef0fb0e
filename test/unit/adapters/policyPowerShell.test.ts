import { describe, expect, it } from 'vitest';
import { readRegistryPolicy } from '../../../electron/adapters/config/registryPolicy';
import { registryScript } from '../../../electron/adapters/config/registryPowerShell';
import { descriptorScript, powerShellDescriptors } from '../../../electron/adapters/config/windowsTrust';
import { parseTexts, scriptWithTell, type PowerShell } from '../../../electron/adapters/system/powerShell';

const machineKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Wrapkey';
const userKey = 'HKEY_CURRENT_USER\\SOFTWARE\\Policies\\Wrapkey';

/** What `tell` writes; the line that it ends with is as long as it needs to be. */
function told(...texts: readonly string[]): string {
  const units = (text: string): string => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).join(',');
  return `${texts.map((text) => `${units(text)}:`).join('')};\r\n`;
}

const printed = (...lines: readonly string[]) => ({ exitCode: 0, output: Buffer.from(`${lines.join('')}end\r\n`) });
const answering =
  (...lines: readonly string[]): PowerShell =>
  () =>
    Promise.resolve(parseTexts(printed(...lines)));

describe('what PowerShell tells', () => {
  it('comes through with every letter, wherever the lines were broken', () => {
    const { output } = printed(told('Grün', '', '日本 😀 "\r\n'), told());
    const narrow = output.toString('latin1').replace(/(.{40})/g, '$1\r\n');
    expect(parseTexts({ exitCode: 0, output: Buffer.from(narrow) })).toEqual([['Grün', '', '日本 😀 "\r\n'], []]);
  });

  it.each([
    ['nothing', 0, ''],
    ['a part', 0, told('a')],
    ['a part of a number', 0, '97,9'],
    ['an error', 1, `${told('a')}end`],
    ['words', 0, 'Access is denied. end'],
  ])('is not believed with %s', (_, exitCode, output) => {
    expect(parseTexts({ exitCode, output: Buffer.from(output) })).toBeNull();
    expect(parseTexts(null)).toBeNull();
  });

  it.each([
    ['registry', registryScript([userKey, machineKey])],
    ['descriptors', descriptorScript],
  ])('is asked for (%s) in words of the constrained language', (_, part) => {
    const script = scriptWithTell(part);
    // No methods, no static members, no types but the simple ones, and nothing that a command line could misread.
    expect(script.replaceAll('Registry::', '')).not.toMatch(/::|\w\(|Add-Type|New-Object|["\r\n]/);
    const types = [...script.matchAll(/\[([a-z0-9]+)(?:\[\])?\]/gi)].map(([, type]) => type);
    expect(['string', 'char', 'int', 'uint32', 'long', 'uint64']).toEqual(expect.arrayContaining(types));
  });
});

describe('the policy in the registry where reg.exe is not allowed', () => {
  const refused = () =>
    Promise.resolve({ exitCode: 1, output: Buffer.from('ERROR: Registry editing has been disabled.\r\n') });

  it('is read with its keys, kinds and letters', async () => {
    const powerShell = answering(
      told(userKey, 'wrongly', 'binary', '1 2 3'),
      told(machineKey, '(default)', 'text', 'nothing'),
      told(`${machineKey}\\server`, 'address', 'text', 'https://gws.example'),
      told(`${machineKey}\\server`, 'isFixed', 'number', '1'),
      told(`${machineKey}\\signIn`, 'methods', 'list', 'singleSignOn\0password'),
      told(`${machineKey}\\userData\\labels`, 'Ort', 'text', 'Köln → 東京'),
      told(`${machineKey}\\network\\integratedHosts`, '10', 'text', 'b.example'),
      told(`${machineKey}\\network\\integratedHosts`, '2', 'text', 'a.example'),
      told(`${machineKey}\\network`, 'proxyBypass', 'list', ''),
    );
    expect(await readRegistryPolicy(refused, powerShell)).toMatchObject([
      { origin: { kind: 'registry', name: 'HKCU\\SOFTWARE\\Policies\\Wrapkey' }, state: { kind: 'absent' } },
      {
        origin: { kind: 'registry', name: 'HKLM\\SOFTWARE\\Policies\\Wrapkey' },
        state: {
          kind: 'good',
          hints: [],
          values: {
            server: { address: 'https://gws.example', isFixed: true },
            signIn: { methods: ['singleSignOn', 'password'] },
            userData: { labels: { Ort: 'Köln → 東京' } },
            network: { integratedHosts: ['a.example', 'b.example'], proxyBypass: [] },
          },
        },
      },
    ]);
  });

  it('is absent where there is none, with one start of PowerShell for both keys', async () => {
    const scripts: string[] = [];
    const states = await readRegistryPolicy(refused, (script) => {
      scripts.push(script);
      return Promise.resolve(parseTexts(printed()));
    });
    expect(states.map(({ state }) => state)).toEqual([{ kind: 'absent' }, { kind: 'absent' }]);
    expect(scripts).toEqual([registryScript([userKey, machineKey])]);
  });

  it.each([
    ['refuses', refused],
    ['cannot be started', () => Promise.resolve(null)],
  ])('is not taken for absent where PowerShell is not allowed either and reg.exe %s', async (_, query) => {
    const sources = await readRegistryPolicy(query, () => Promise.resolve(null));
    expect(sources).toMatchObject([{ state: { kind: 'broken' } }, { state: { kind: 'broken' } }]);
  });
});

describe('the security descriptors of file and folder', () => {
  it('come from one start of PowerShell, with the names as variables', async () => {
    const asked: unknown[] = [];
    const describeFile = powerShellDescriptors((...all) => {
      asked.push(all);
      return Promise.resolve(parseTexts(printed(told('O:BAG:SYD:', 'O:SYG:SYD:'))));
    });
    const file = "C:\\ProgramData\\It's\\policy.json";
    expect(await describeFile(file)).toEqual({ folder: 'O:BAG:SYD:', file: 'O:SYG:SYD:' });
    expect(asked).toEqual([[descriptorScript, { WRAPKEY_FOLDER: "C:\\ProgramData\\It's", WRAPKEY_FILE: file }]]);
  });

  it.each([[[]], [[told('O:BAG:SYD:')]]])('are not known when it tells too little', async (lines) => {
    expect(await powerShellDescriptors(answering(...lines))('C:\\p\\policy.json')).toBeNull();
  });
});
