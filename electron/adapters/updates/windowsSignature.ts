import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as UpdateLibrary from 'electron-updater';
import { windowsPowerShell, type PowerShell } from '../system/powerShell';
import { parseDistinguishedName } from './distinguishedName';

// Checks that a Windows installer is signed by the signers of this program. electron-updater's own check accepts an
// installer when PowerShell does not run or fails, for instance because of AppLocker or WDAC. This check accepts only
// an installer whose signature it has seen.

export type SignatureDoubt = 'noPublisher' | 'cannotCheck' | 'unclear' | 'notValid' | 'otherPublisher';

/** The form that electron-updater wants: `null` for a good signature, otherwise a text. */
type SignatureCheck = (publishers: readonly string[], file: string) => Promise<SignatureDoubt | null>;

/** The file is large, and revocation is checked over the network. */
const limitMs = 60_000;

/** Only reads properties, which the Constrained Language Mode allows. */
export const signatureScript =
  '$signature = Get-AuthenticodeSignature -LiteralPath $env:WRAPKEY_UPDATE; ' +
  'tell $signature.Status $signature.SignerCertificate.Subject';

export function signatureCheck(powerShell: PowerShell): SignatureCheck {
  return async (publishers, file) => {
    return doubtOf(await powerShell(signatureScript, { WRAPKEY_UPDATE: file }), publishers);
  };
}

/** Judges the output of the script. */
export function doubtOf(
  lines: readonly (readonly string[])[] | null,
  publishers: readonly string[],
): SignatureDoubt | null {
  if (publishers.length === 0) return 'noPublisher';
  if (lines === null) return 'cannotCheck';
  const [line = [], ...more] = lines;
  const [status, subject] = line;
  if (more.length > 0 || line.length !== 2 || status === undefined || subject === undefined) return 'unclear';
  if (status !== 'Valid') return 'notValid';
  return publishers.some((publisher) => isSignerOf(subject, publisher)) ? null : 'otherPublisher';
}

/** A publisher is a distinguished name, of which every part must match, or only a common name. */
function isSignerOf(subject: string, publisher: string): boolean {
  const signer = parseDistinguishedName(subject);
  const wanted = parseDistinguishedName(publisher);
  if (wanted.size > 0) return [...wanted].every(([key, value]) => signer.get(key) === value);
  return publisher !== '' && signer.get('CN') === publisher;
}

type WindowsUpdates = Pick<typeof UpdateLibrary, 'autoUpdater' | 'NsisUpdater'>;

/** Replaces the library's check with this one. The library has such a check only on Windows. */
export function checkSignatures(
  { autoUpdater, NsisUpdater }: WindowsUpdates,
  powerShell = windowsPowerShell(process.env, limitMs),
): void {
  if (autoUpdater instanceof NsisUpdater) autoUpdater.verifyUpdateCodeSignature = signatureCheck(powerShell);
}

/** Without a publisher the library checks nothing, so nothing may be downloaded. */
export async function mayCheckSignatures(
  platform: string = process.platform,
  resources = process.resourcesPath,
): Promise<boolean> {
  if (platform !== 'win32') return true;
  // Imported only when an update is about to be downloaded: a start must not wait for it.
  const { namesPublisher } = await import('./updateSettings');
  return namesPublisher(await settingsIn(resources));
}

async function settingsIn(resources: string): Promise<string> {
  try {
    return await readFile(join(resources, 'app-update.yml'), 'utf8');
  } catch {
    // A missing or unreadable file names nobody.
    return '';
  }
}
