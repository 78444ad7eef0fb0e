import { cutOff } from '../privacy/plainLine';
import { bounds } from './bounds';
import { plainReading, type Reading } from './reading';

/** Why an id cannot be part of an address; nothing is ever sent for such an id. */
export type IdFault = 'illFormed' | 'dots' | 'tooLong' | 'missing' | 'secret';

/**
 * `null` when it can. `.` and `..` would lead to other addresses, and so might a slash behind a proxy. Two ids that differ
 * in what nobody sees would look like one, and marks of direction would turn them round.
 * A secret of the session that comes back as an id would be logged and kept as one.
 */
export function idFault(id: string, reading: Reading = plainReading): IdFault | null {
  if (id === '') return 'missing';
  if (id.length > bounds.idLength) return 'tooLong';
  if (id === '.' || id === '..') return 'dots';
  if (/[\p{Cs}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s/\\]/u.test(id)) return 'illFormed';
  return reading.id(id) === id ? null : 'secret';
}

/** `null` when the id is not usable or too long. */
export function usableId(id: string | null | undefined, reading: Reading = plainReading): string | null {
  return id === null || id === undefined || idFault(id, reading) !== null ? null : id;
}

/** The id encoded for an address; `null` when it cannot be part of one. */
export function pathPart(id: string): string | null {
  return idFault(id) === null ? encodeURIComponent(id) : null;
}

/** The name of an unusable id within Wrapkey: short, the same for the same id, and never an id of GWS. */
export function standIn(id: string, fault: IdFault, reading: Reading = plainReading): string {
  // Nobody waits for a sum over megabytes.
  const start = cutOff(id, 10_000);
  // A secret could be guessed by its sum and its length.
  const harmless = reading.id(start);
  const { length } = harmless === start ? id : harmless;
  return `${fault}:${String(length)}:${hashOf(harmless).toString(36)}`;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The id at the end of a URI or path. Hosts in payloads may differ from ours, so only this part is used. A text too
 * long for an address has none.
 */
export function lastSegment(uri: string | null): string | null {
  if (uri === null || uri.length > bounds.addressLength) return null;
  const path = upTo('#', upTo('?', uri));
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end) || null;
}

function upTo(mark: string, text: string): string {
  const at = text.indexOf(mark);
  return at === -1 ? text : text.slice(0, at);
}
