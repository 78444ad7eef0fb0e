import { fail, succeed, type Result } from '../kernel/result';
import type { Work } from '../kernel/slices';
import { addresses } from './addresses';
import { parseBusinessAttribute } from './businessAttributes';
import type { ReadCodes } from './codeReader';
import { parseDispositionGroups } from './dispositionGroups';
import type { GwsBody } from './envelope';
import type { ServerCodes } from './gwsApi';
import type { GwsClient } from './gwsClient';
import { isPassing, type GwsFailure } from './gwsFailure';
import type { Reading } from './reading';

const usualAttribute = 'DispositionCode';

/** One place that may hold codes: the address, and how to read the answer. */
interface Source {
  readonly source: ServerCodes['source'];
  readonly path: string;
  /** The older addresses answer without a statusCode (gws-protocol 7.3). */
  readonly isBare: boolean;
  readonly read: (body: GwsBody, attribute: string, reading: Reading) => Work<ReadCodes>;
}

const sources: readonly Source[] = [
  { source: 'groups', path: addresses.dispositionGroups, isBare: false, read: parseDispositionGroups },
  { source: 'businessAttribute', path: addresses.contactCenter, isBare: true, read: parseBusinessAttribute },
  { source: 'businessAttribute', path: addresses.businessAttributes, isBare: true, read: parseBusinessAttribute },
];

/** The tree of groups, else the business attribute at its newer or its older address (gws-protocol 7.3, 7.4). */
export function readCodes(client: GwsClient, attribute: string | null): Promise<Result<ServerCodes, GwsFailure>> {
  return readFirst(client, sources, attribute ?? usualAttribute);
}

/** The values of one business attribute, at its newer or its older address (gws-protocol 7.3). */
export function readBusinessAttribute(client: GwsClient, name: string): Promise<Result<ReadCodes, GwsFailure>> {
  return readFirst(
    client,
    sources.filter(({ source }) => source === 'businessAttribute'),
    name,
  );
}

/** From the first source that has any. */
async function readFirst(
  client: GwsClient,
  places: readonly Source[],
  attribute: string,
): Promise<Result<ServerCodes, GwsFailure>> {
  for (const { source, path, isBare, read } of places) {
    const answer = isBare ? await client.getBare(path) : await client.get(path);
    if (!answer.ok) {
      if (isPassing(answer.failure)) return fail(answer.failure);
      continue;
    }
    const found = await client.inSlices(read(answer.value, attribute, client.reading));
    if (found.nodes.length > 0) return succeed({ ...found, source });
  }
  return succeed({ source: 'none', nodes: [], leftOut: 0 });
}
