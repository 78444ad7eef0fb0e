import type { Work } from '../kernel/slices';
import { fieldOf, listOf, textOf } from './anyShape';
import { bounds } from './bounds';
import { CodeReader, noCodesRead, type FoundFolder, type ReadCodes } from './codeReader';
import type { GwsBody } from './envelope';
import { plainReading, type Reading } from './reading';

// GET /internal-api/contact-center?subresources=businessAttributes (gws-protocol section 7.3).

/** The values of the named attribute as codes; empty when GWS does not have it. */
export function* parseBusinessAttribute(body: GwsBody, name: string, reading: Reading = plainReading): Work<ReadCodes> {
  // Newer servers wrap the list in `resources`, older ones do not.
  const attributes = listOf(body['resources'] ?? body, 'businessAttributes');
  const attribute = attributes.find((one) => textOf(one, 'name') === name);
  if (attribute === undefined) return noCodesRead;
  const { root, leftOut } = foldersOf(attribute, name);
  return yield* new CodeReader(reading, leftOut).read(root);
}

interface Folder extends FoundFolder {
  readonly codes: unknown[];
  readonly folders: Folder[];
}

/** A value that has values is a folder. Not recursive, because a server could nest them without end. */
function foldersOf(attribute: unknown, name: string): { readonly root: Folder; readonly leftOut: number } {
  const root: Folder = { id: name, name, displayName: null, codes: [], folders: [] };
  const waiting = [{ raw: attribute, folder: root }];
  let index = 0;
  for (; index < waiting.length && index < bounds.folders; index += 1) {
    const { raw, folder } = waiting[index] ?? { raw: null, folder: root };
    for (const value of listOf(raw, 'values')) {
      const ownName = textOf(value, 'name') ?? '';
      if (ownName === '') continue;
      if (listOf(value, 'values').length === 0) {
        folder.codes.push(value);
        continue;
      }
      const displayName = fieldOf(value, 'displayName');
      const inner: Folder = { id: `${folder.id}/${ownName}`, name: ownName, displayName, codes: [], folders: [] };
      folder.folders.push(inner);
      waiting.push({ raw: value, folder: inner });
    }
  }
  return { root, leftOut: waiting.length - index };
}
