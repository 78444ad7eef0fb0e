import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as UpdateLibrary from 'electron-updater';
import { windowsPowerShell, type PowerShell } from '../system/powerShell';
import { parseDistinguishedName } from './distinguishedName';

// Whether an installer for Windows is signed by those who signed this program. electron-updater has a check of its own,
// which takes an installer for good when PowerShell does not run or complains, as where AppLocker or WDAC constrain it.
// Here nothing is installed that was not seen to be signed.

export type SignatureDoubt = 'noPublisher' | 'cannotCheck' | 'unclear' | 'notValid' | 'otherPublisher';

/** As electron-updater wants it: `null` for a good one, or else a text. */
type SignatureCheck = (publishers: readonly string[], file: string) => Promise<SignatureDoubt | null>;

/** A large file, and revocation is asked about over the network. */
const limitMs = 60_000;

/** Reading properties, and nothing else: allowed in the constrained language. */
export const signatureScript =
  '$signature = Get-AuthenticodeSignature -LiteralPath $env:WRAPKEY_UPDATE; ' +
  'tell $signature.Status $signature.SignerCertificate.Subject';

export function signatureCheck(powerShell: PowerShell): SignatureCheck {
  return async (publishers, file) => {
    return doubtOf(await powerShell(signatureScript, { WRAPKEY_UPDATE: file }), publishers);
  };
}

/** By what the script printed. */
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

/** A publisher is a whole distinguished name, all of whose parts count, or the common name alone. */
function isSignerOf(subject: string, publisher: string): boolean {
  const signer = parseDistinguishedName(subject);
  const wanted = parseDistinguishedName(publisher);
  if (wanted.size > 0) return [...wanted].every(([key, value]) => signer.get(key) === value);
  return publisher !== '' && signer.get('CN') === publisher;
}

type WindowsUpdates = Pick<typeof UpdateLibrary, 'autoUpdater' | 'NsisUpdater'>;

/** Puts our check in the place of the library's; on other systems there is no such check. */
export function checkSignatures(
  { autoUpdater, NsisUpdater }: WindowsUpdates,
  powerShell = windowsPowerShell(process.env, limitMs),
): void {
  if (autoUpdater instanceof NsisUpdater) autoUpdater.verifyUpdateCodeSignature = signatureCheck(powerShell);
}

/** Without a publisher the library asks no check at all, so that nothing may be downloaded then. */
export async function mayCheckSignatures(
  platform: string = process.platform,
  resources = process.resourcesPath,
): Promise<boolean> {
  if (platform !== 'win32') return true;
  // Only where an update is to be downloaded: a start must not wait for it.
  const { namesPublisher } = await import('./updateSettings');
  return namesPublisher(await settingsIn(resources));
}

async function settingsIn(resources: string): Promise<string> {
  try {
    return await readFile(join(resources, 'app-update.yml'), 'utf8');
  } catch {
    // None, or none that can be read: it names nobody then.
    return '';
  }
}
