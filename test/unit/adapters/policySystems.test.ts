import { describe, expect, it } from 'vitest';
import { readPlist } from '../../../electron/adapters/config/managedPreferences';
import { oemText } from '../../../electron/adapters/config/oemText';
import { policyPath } from '../../../electron/adapters/config/policyFile';
import { readRegistryPolicy, type RegistryQuery } from '../../../electron/adapters/config/registryPolicy';
import { distrustOfDescriptor } from '../../../electron/adapters/config/securityDescriptor';
import type { PowerShell } from '../../../electron/adapters/system/powerShell';

const machineKey = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Wrapkey';

/** Answers as `reg.exe query` does in a German Windows. */
function registry(keys: Readonly<Record<string, string | Buffer>>, codePage: string | null = '850'): RegistryQuery {
  return ([key = '']) => {
    if (key.endsWith('CodePage')) {
      const text = `\r\n${key}\r\n    OEMCP    REG_SZ    ${codePage ?? ''}\r\n\r\n`;
      return Promise.resolve({ exitCode: codePage === null ? 1 : 0, output: Buffer.from(text) });
    }
    const found = keys[key];
    return Promise.resolve({ exitCode: found === undefined ? 1 : 0, output: Buffer.from(found ?? '') });
  };
}

/** No start of a program that nobody needs. */
const neverPowerShell: PowerShell = () => Promise.reject(new Error('PowerShell was started'));

describe('the policy in the registry', () => {
  it('is read with its keys, lists and letters, whatever the language of the system', async () => {
    const text = [
      '',
      machineKey,
      '    (Standard)    REG_SZ    (Wert nicht festgelegt)',
      '',
      `${machineKey}\\server`,
      '    address    REG_SZ    https://gws.example',
      '    isFixed    REG_DWORD    0x1',
      '',
      `${machineKey}\\signIn`,
      '    methods    REG_MULTI_SZ    singleSignOn\\0password',
      '',
      `${machineKey}\\userData\\labels`,
      '    Two    Words    REG_SZ    Gr\u0081n',
      '',
      `${machineKey}\\network\\integratedHosts`,
      '    10    REG_SZ    b.example',
      '    2    REG_EXPAND_SZ    a.example',
      '',
      `${machineKey}\\disposition`,
      '    codes    REG_SZ    [{"name":"A",',
      '"displayName":"a"}]',
      '    undoAfterReleaseMs    REG_SZ    500',
      '',
    ].join('\r\n');
    const [user, machine] = await readRegistryPolicy(
      registry({ [machineKey]: Buffer.from(text, 'latin1') }),
      neverPowerShell,
    );
    expect(user).toMatchObject({ state: { kind: 'absent' } });
    expect(machine).toMatchObject({
      origin: { kind: 'registry', name: 'HKLM\\SOFTWARE\\Policies\\Wrapkey' },
      state: {
        kind: 'good',
        hints: [],
        values: {
          server: { address: 'https://gws.example', isFixed: true },
          signIn: { methods: ['singleSignOn', 'password'] },
          userData: { labels: { 'Two    Words': 'Grün' } },
          network: { integratedHosts: ['a.example', 'b.example'] },
          disposition: { codes: [{ name: 'A', displayName: 'a' }], undoAfterReleaseMs: 500 },
        },
      },
    });
  });

  it('says what is wrong with it', async () => {
    const text = `\r\n${machineKey}\\wrapUp\r\n    seconds    REG_SZ    soon\r\n`;
    const [, machine] = await readRegistryPolicy(registry({ [machineKey]: text }), neverPowerShell);
    expect(machine).toMatchObject({ state: { kind: 'broken', issues: [{ path: ['wrapUp', 'seconds'] }] } });
  });

  it('rather has no letters than wrong ones', () => {
    expect(oemText(Buffer.from([0x41, 0x81]), 437)).toBe('Aü');
    expect(oemText(Buffer.from([0xd5]), 858)).toBe('€');
    expect(oemText(Buffer.from([0x41, 0x81]), 737)).toBeNull();
    expect(oemText(Buffer.from('A'), 737)).toBe('A');
  });
});

describe('managed preferences', () => {
  const read = (tree: unknown, exitCode = 0) =>
    readPlist(process.execPath, () => Promise.resolve({ exitCode, output: Buffer.from(JSON.stringify(tree)) }));

  it('are as the file, with an empty text for nothing', async () => {
    const tree = {
      PayloadUUID: 'x',
      server: { address: 'https://gws.example', secondAddress: '', isFixed: 1 },
      keys: { enforced: { undo: '' } },
    };
    expect(await read(tree)).toMatchObject({
      kind: 'good',
      hints: [],
      values: {
        server: { address: 'https://gws.example', secondAddress: null, isFixed: true },
        keys: { enforced: { undo: null } },
      },
    });
  });

  it('may not be there, and may be broken', async () => {
    expect(await readPlist('/gone/x.plist', () => Promise.resolve(null))).toEqual({ kind: 'absent' });
    expect(await read({}, 1)).toMatchObject({ kind: 'broken' });
    expect(await read([])).toMatchObject({ kind: 'broken' });
  });
});

describe('a security descriptor', () => {
  const system = '(A;ID;FA;;;SY)(A;ID;FA;;;BA)';

  it.each([
    [`O:BAG:SYD:AI${system}(A;ID;0x1200a9;;;BU)`, 'file', null],
    [`O:SYG:SYD:PAI${system}(A;;FR;;;WD)`, 'file', null],
    [`O:S-1-5-21-1-2-3-1001G:SYD:AI${system}`, 'file', 'owner'],
    [`O:S-1-5-21-1-2-3-512G:S-1-5-21-1-2-3-513D:AI${system}`, 'file', null],
    [`O:DAG:DUD:AI${system}`, 'file', null],
    [`O:BAG:SYD:AI${system}(A;ID;0x1301bf;;;BU)`, 'file', 'othersMayWrite'],
    [`O:BAG:SYD:AI${system}(A;;FA;;;S-1-5-21-1-2-3-1001)`, 'file', 'othersMayWrite'],
    [`O:BAG:SYD:AI${system}(A;;SDRC;;;AU)`, 'file', 'othersMayWrite'],
    [`O:BAG:SYD:AI${system}(A;;ZZ;;;AU)`, 'file', 'othersMayWrite'],
    [`O:BAG:SYD:AI${system}(D;;FA;;;BU)`, 'file', null],
    ['O:BAG:SY', 'file', 'othersMayWrite'],
    ['O:BAG:SYD:NO_ACCESS_CONTROL', 'file', 'othersMayWrite'],
    ['', 'file', 'unknown'],
    // As Windows makes a folder in %ProgramData%: users may add to it, and own what they have added.
    [
      `O:BAG:SYD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)`,
      'folder',
      null,
    ],
    [`O:BAG:SYD:AI${system}(A;;0x1301ff;;;BU)`, 'folder', 'othersMayWrite'],
    [`O:S-1-5-21-1-2-3-1001G:SYD:AI${system}`, 'folder', 'owner'],
  ] as const)('%s of a %s', (descriptor, what, distrust) => {
    expect(distrustOfDescriptor(descriptor, what)).toBe(distrust);
  });
});

describe('the policy file', () => {
  it('is where an administrator of each system puts it', () => {
    expect(policyPath('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\Wrapkey\\policy.json');
    expect(policyPath('darwin', {})).toBe('/Library/Application Support/Wrapkey/policy.json');
    expect(policyPath('linux', {})).toBe('/etc/wrapkey/policy.json');
  });
});
