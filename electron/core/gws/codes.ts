import { succeed, type Result } from '../kernel/result';
import type { Work } from '../kernel/slices';
import { addresses } from './addresses';
import { parseBusinessAttribute } from './businessAttributes';
import { noCodesRead, type ReadCodes } from './codeReader';
import { parseDispositionGroups } from './dispositionGroups';
import type { ServerCodes } from './gwsApi';
import type { GwsClient } from './gwsClient';
import type { GwsFailure } from './gwsFailure';
import { attributePlaces, readFirst, type Place } from './readFirst';

const usualAttribute = 'DispositionCode';

/** The tree of groups, else the business attribute at its newer or its older address (gws-protocol 7.3, 7.4). */
export async function readCodes(client: GwsClient, attribute: string | null): Promise<Result<ServerCodes, GwsFailure>> {
  const name = attribute ?? usualAttribute;
  const groups: Place<ServerCodes> = {
    path: addresses.dispositionGroups,
    isBare: false,
    read: (body) => codesFrom('groups', parseDispositionGroups(body, name, client.reading)),
  };
  const read = await readFirst(client, [groups, ...placesOf(client, name)]);
  return read.ok ? succeed(read.value ?? { ...noCodesRead, source: 'none' }) : read;
}

/** The values of one business attribute, at its newer or its older address (gws-protocol 7.3). */
export async function readBusinessAttribute(client: GwsClient, name: string): Promise<Result<ReadCodes, GwsFailure>> {
  const read = await readFirst(client, placesOf(client, name));
  return read.ok ? succeed(read.value ?? noCodesRead) : read;
}

function placesOf(client: GwsClient, name: string): readonly Place<ServerCodes>[] {
  return attributePlaces((body) => codesFrom('businessAttribute', parseBusinessAttribute(body, name, client.reading)));
}

function* codesFrom(source: ServerCodes['source'], work: Work<ReadCodes>): Work<ServerCodes | null> {
  const codes = yield* work;
  return codes.nodes.length === 0 ? null : { ...codes, source };
}
