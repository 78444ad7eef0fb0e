import { load } from 'js-yaml';
import { isObject } from '../../core/policy/policyLayers';

/**
 * Whether these settings (`app-update.yml`) name who signs updates; a signed build has such a list. Parsed with the
 * same library as in electron-updater, so that both read the same list.
 */
export function namesPublisher(settings: string): boolean {
  try {
    const read = load(settings);
    const publishers = isObject(read) ? read['publisherName'] : null;
    return Array.isArray(publishers) && publishers.length > 0 && publishers.every(isName);
  } catch {
    // Text that is not YAML names nobody.
    return false;
  }
}

function isName(publisher: unknown): boolean {
  return typeof publisher === 'string' && publisher.trim() !== '';
}
