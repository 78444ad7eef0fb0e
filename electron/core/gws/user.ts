import * as z from 'zod';
import type { Work } from '../kernel/slices';
import { anyList } from './anyShape';
import { bounds } from './bounds';
import { parseCall, type GwsCall } from './call';
import { parseDevices, type GwsDevice } from './device';
import type { GwsBody } from './envelope';
import { standIn } from './identifier';
import { plainReading, type Reading } from './reading';
import { parseSettings, type GwsSettings } from './settings';

/** `GET /me` with its sub-resources (gws-protocol section 3.2). `null`: the server did not send it. */
export interface GwsUser {
  readonly id: string;
  readonly displayName: string;
  readonly devices: readonly GwsDevice[] | null;
  readonly calls: ListedCalls | null;
  readonly features: readonly string[] | null;
  readonly settings: GwsSettings | null;
}

/** The calls of a re-read. A call that is missing has ended, unless there are more than Wrapkey takes. */
export interface ListedCalls {
  readonly calls: readonly GwsCall[];
  readonly leftOut: number;
}

const text = z.string().nullish().catch(null);

const feature = z.union([z.string(), z.object({ id: z.string() }).transform((one) => one.id)]).catch('');

const user = z.object({
  id: text,
  userName: text,
  firstName: text,
  lastName: text,
  features: anyList.nullish().catch(null),
  devices: z.unknown().optional(),
  calls: anyList.nullish().catch(null),
  settings: z.unknown().optional(),
});

/** `null` when the answer contains no user. Never throws. */
export function* parseUser(body: GwsBody, signedInAs: string, reading: Reading = plainReading): Work<GwsUser | null> {
  const parsed = user.safeParse(body['user']);
  if (!parsed.success) return null;
  const me = parsed.data;
  const fullName = [me.firstName, me.lastName].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return {
    id: ownerId(me.id ?? me.userName ?? signedInAs, reading),
    displayName: reading.line(fullName) || reading.line(me.userName ?? signedInAs),
    devices: Array.isArray(me.devices) ? parseDevices(me.devices, reading) : null,
    calls: me.calls === null || me.calls === undefined ? null : yield* parseCalls(me.calls, reading),
    features: me.features?.slice(0, bounds.features).map((one) => feature.parse(one)) ?? null,
    settings: parseSettings(me.settings, reading),
  };
}

/** Leaves out entries that are not calls. */
export function* parseCalls(list: readonly unknown[], reading: Reading = plainReading): Work<ListedCalls> {
  const calls: GwsCall[] = [];
  for (const item of list.slice(0, bounds.calls)) {
    const call = parseCall(item, reading);
    if (call !== null) calls.push(call);
    yield;
  }
  return { calls, leftOut: Math.max(0, list.length - bounds.calls) };
}

/** Every stored choice carries this id, so it has to be short. */
function ownerId(id: string, reading: Reading): string {
  if (id.length > bounds.addressLength) return standIn(id, 'tooLong', reading);
  return reading.id(id) === id ? id : standIn(id, 'secret', reading);
}
