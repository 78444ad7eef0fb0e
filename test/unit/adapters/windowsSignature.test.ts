import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import updates from 'electron-updater';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseTexts, scriptWithTell, type PowerShell } from '../../../electron/adapters/system/powerShell';
import { parseDistinguishedName } from '../../../electron/adapters/updates/distinguishedName';
import { namesPublisher } from '../../../electron/adapters/updates/updateSettings';
import {
  checkSignatures,
  doubtOf,
  mayCheckSignatures,
  signatureCheck,
  signatureScript,
} from '../../../electron/adapters/updates/windowsSignature';

const publisher = 'Example Software, Inc.';
const subject = 'CN="Example Software, Inc.", O="Example Software, Inc.", L=Köln, C=DE, SERIALNUMBER=HRB 12345';
const file = 'C:\\Users\\agent\\AppData\\Local\\wrapkey-updater\\pending\\temp-Wrapkey-1.2.0-setup-x64.exe';

/** What `tell` prints on Windows: the texts as numbers, broken where the window ends. */
function printed(...texts: readonly string[]): string {
  const units = (text: string): string => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).join(',');
  return `${texts.map((text) => `${units(text)}:`).join('')};\r\nend\r\n`.replace(/(.{79})/g, '$1\r\n');
}

function printing(output: string, exitCode = 0): PowerShell {
  return () => Promise.resolve(parseTexts({ exitCode, output: Buffer.from(output, 'latin1') }));
}

const notRunning: PowerShell = () => Promise.resolve(parseTexts(null));

describe('the signature of an update for Windows', () => {
  it.each([
    ['the common name', publisher],
    ['the whole name', subject],
    ['some parts of the name', 'C=DE,CN="Example Software, Inc."'],
  ])('is good when it is valid and names the publisher by %s', async (_, name) => {
    const check = signatureCheck(printing(printed('Valid', subject)));
    expect(await check(['Somebody Else', name], file)).toBeNull();
  });

  it.each([
    ['was changed after signing', printed('HashMismatch', subject), 'notValid'],
    ['is not signed', printed('NotSigned', ''), 'notValid'],
    ['is signed with a revoked or unknown certificate', printed('NotTrusted', subject), 'notValid'],
    ['could not be checked by the system', printed('UnknownError', subject), 'notValid'],
    ['is signed by another one', printed('Valid', 'CN=Other Ltd, O=Other Ltd, C=GB'), 'otherPublisher'],
    ['has the name elsewhere', printed('Valid', 'CN=Other Ltd, O="Example Software, Inc."'), 'otherPublisher'],
    ['has the name within a name', printed('Valid', 'CN="Other, CN=""Example Software, Inc."""'), 'otherPublisher'],
    ['has more in its name', printed('Valid', 'CN="Example Software, Inc. Fans"'), 'otherPublisher'],
    ['has no name', printed('Valid', ''), 'otherPublisher'],
    ['is told about in part', printed('Valid'), 'unclear'],
    ['is told about with more', printed('Valid', subject, 'x'), 'unclear'],
    ['is told about twice', printed('Valid', subject).replace('end', '') + printed('Valid', subject), 'unclear'],
    ['is not told about', 'end\r\n', 'unclear'],
    ['makes PowerShell print nothing', '', 'cannotCheck'],
    ['makes PowerShell print words', "Get-AuthenticodeSignature : The term is not recognized …'\r\n", 'cannotCheck'],
    ['makes PowerShell print words first', `WARNING: x\r\n${printed('Valid', subject)}`, 'cannotCheck'],
    ['makes PowerShell stop half-way', printed('Valid', subject).slice(0, -9), 'cannotCheck'],
  ])('is refused when the file %s', async (_, output, doubt) => {
    expect(await signatureCheck(printing(output))([publisher], file)).toBe(doubt);
  });

  it('is refused when PowerShell fails, does not start or takes too long', async () => {
    expect(await signatureCheck(printing(printed('Valid', subject), 1))([publisher], file)).toBe('cannotCheck');
    expect(await signatureCheck(notRunning)([publisher], file)).toBe('cannotCheck');
  });

  it.each([
    ['nobody', []],
    ['an empty name', ['']],
    ['a name of which a part differs', ['CN="Example Software, Inc.", C=GB']],
    ['a name with a part that the signer has not', ['CN="Example Software, Inc.", OU=Sales']],
    ['a name in other letters', ['example software, inc.']],
  ])('is refused when the publisher is %s', (_, publishers) => {
    expect(doubtOf([['Valid', subject]], publishers)).not.toBeNull();
  });

  it('is refused when neither the signer nor the publisher has a name', () => {
    expect(doubtOf([['Valid', 'CN=""']], [''])).toBe('otherPublisher');
    expect(doubtOf([['Valid', '']], [''])).toBe('otherPublisher');
  });

  it('is asked for in words of the constrained language, with the file in a variable', async () => {
    const asked: unknown[] = [];
    const powerShell: PowerShell = (script, variables) => {
      asked.push({ script, variables });
      return Promise.resolve([['Valid', subject]]);
    };
    await signatureCheck(powerShell)([publisher], file);
    expect(asked).toEqual([{ script: signatureScript, variables: { WRAPKEY_UPDATE: file } }]);
    expect(scriptWithTell(signatureScript)).not.toMatch(/::|\w\(|Add-Type|New-Object|["\r\n]/);
  });
});

describe('the updater for Windows', () => {
  /** As the installed program has it: the library's own class, with the settings that lie beside the program. */
  function updater(settings: string, powerShell: PowerShell): (installer: string) => unknown {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-updates-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const appUpdateConfigPath = join(folder, 'app-update.yml');
    writeFileSync(appUpdateConfigPath, settings);
    const adapter = {
      version: '1.0.0',
      name: 'Wrapkey',
      isPackaged: true,
      appUpdateConfigPath,
      userDataPath: folder,
      baseCachePath: folder,
      whenReady: () => Promise.resolve(),
      relaunch: () => undefined,
      quit: () => undefined,
      onQuit: () => undefined,
    };
    const autoUpdater = new updates.NsisUpdater(null, adapter);
    checkSignatures({ autoUpdater, NsisUpdater: updates.NsisUpdater }, powerShell);
    const verify: unknown = Reflect.get(autoUpdater, 'verifySignature');
    if (typeof verify !== 'function') throw new Error('the library checks signatures in another way now');
    return (installer): unknown => Reflect.apply(verify, autoUpdater, [installer]);
  }

  const settings = `provider: generic\nurl: https://updates.example\npublisherName:\n  - ${publisher}\n`;

  it('asks this check, and no other', async () => {
    expect(await updater(settings, printing(printed('Valid', subject)))(file)).toBeNull();
    expect(await updater(settings, printing(printed('NotSigned', '')))(file)).toBe('notValid');
    expect(await updater(settings, notRunning)(file)).toBe('cannotCheck');
  });

  it('asks nothing without a publisher, and so may not download at all', async () => {
    const without = 'provider: generic\nurl: https://updates.example\n';
    expect(await updater(without, notRunning)(file)).toBeNull();
    expect(namesPublisher(without)).toBe(false);
    expect(namesPublisher(settings)).toBe(true);
    expect(namesPublisher('provider: generic\npublisherName: ["Example Software, Inc."]\n')).toBe(true);
  });

  it.each([
    'publisherName:\n',
    'publisherName: null\n',
    'publisherName: []\n',
    'publisherName:\n  - null\n',
    "x:\n  - 'A'\n",
    "publisherName:\n  - ''\n",
    '# publisherName:\n#  - A\n',
    'publisherName: [A\n',
    '',
  ])('takes %j for no publisher', (text) => {
    expect(namesPublisher(text)).toBe(false);
  });

  it('looks for the publisher beside the program, on Windows alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-updates-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(await mayCheckSignatures('win32', folder)).toBe(false);
    expect(await mayCheckSignatures('linux', folder)).toBe(true);
    writeFileSync(join(folder, 'app-update.yml'), settings.replaceAll('\n', '\r\n'));
    expect(await mayCheckSignatures('win32', folder)).toBe(true);
  });
});

describe('a distinguished name', () => {
  it.each([
    [
      'CN=Example, O=Example Ltd',
      [
        ['CN', 'Example'],
        ['O', 'Example Ltd'],
      ],
    ],
    [
      'CN="A ""quoted"" name", C=DE',
      [
        ['CN', 'A quoted name'],
        ['C', 'DE'],
      ],
    ],
    [
      'CN=A\\, B\\2C C; OU=x+DC=y',
      [
        ['CN', 'A, B, C'],
        ['OU', 'x'],
        ['DC', 'y'],
      ],
    ],
    [
      'OID.1.3.6=Private Organization,CN = a=b ',
      [
        ['OID.1.3.6', 'Private Organization'],
        ['CN', 'a=b'],
      ],
    ],
    ['Example Software, Inc.', []],
    ['CN=A"B, O=C', []],
    ['', []],
  ])('%j is read', (text, parts) => {
    expect([...parseDistinguishedName(text)]).toEqual(parts);
  });
});
