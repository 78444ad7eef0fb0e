import { fail, succeed, type Result } from '../kernel/result';
import type { Work } from '../kernel/slices';
import { addresses } from './addresses';
import type { GwsBody } from './envelope';
import type { GwsClient } from './gwsClient';
import { isPassing, type GwsFailure } from './gwsFailure';

/** One place of the server that may have what is wanted. */
export interface Place<Found> {
  readonly path: string;
  /** The older addresses answer without a statusCode (gws-protocol 7.3). */
  readonly isBare: boolean;
  /** `null`: this place has none. */
  readonly read: (body: GwsBody) => Work<Found | null>;
}

/** What the first place has that has any; `null` when none has. Places that this server does not have are passed over. */
export async function readFirst<Found>(
  client: GwsClient,
  places: readonly Place<Found>[],
): Promise<Result<Found | null, GwsFailure>> {
  for (const { path, isBare, read } of places) {
    const answer = isBare ? await client.getBare(path) : await client.get(path);
    if (!answer.ok) {
      if (isPassing(answer.failure)) return fail(answer.failure);
      continue;
    }
    const found = await client.inSlices(read(answer.value));
    if (found !== null) return succeed(found);
  }
  return succeed(null);
}

/** The newer and the older address of the business attributes (gws-protocol 7.3). */
export function attributePlaces<Found>(read: Place<Found>['read']): readonly Place<Found>[] {
  return [addresses.contactCenter, addresses.businessAttributes].map((path) => ({ path, isBare: true, read }));
}
