import * as z from 'zod';
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

const feature = z.union([z.string(), z.looseObject({ id: z.string() }).transform((one) => one.id)]).catch('');

const user = z.looseObject({
  id: text,
  userName: text,
  firstName: text,
  lastName: text,
  features: z.array(z.unknown()).nullish().catch(null),
  devices: z.unknown().optional(),
  calls: z.array(z.unknown()).nullish().catch(null),
  settings: z.unknown().optional(),
});

/** `null` when the answer contains no user. Never throws. */
export function parseUser(body: GwsBody, signedInAs: string, reading: Reading = plainReading): GwsUser | null {
  const parsed = user.safeParse(body['user']);
  if (!parsed.success) return null;
  const me = parsed.data;
  const fullName = [me.firstName, me.lastName].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return {
    id: ownerId(me.id ?? me.userName ?? signedInAs, reading),
    displayName: reading.line(fullName) || reading.line(me.userName ?? signedInAs),
    devices: Array.isArray(me.devices) ? parseDevices(me.devices, reading) : null,
    calls: me.calls === null || me.calls === undefined ? null : parseCalls(me.calls, reading),
    features: me.features?.slice(0, bounds.features).map((one) => feature.parse(one)) ?? null,
    settings: parseSettings(me.settings, reading),
  };
}

/** Leaves out entries that are not calls. */
export function parseCalls(list: readonly unknown[], reading: Reading = plainReading): ListedCalls {
  return {
    calls: list.slice(0, bounds.calls).flatMap((item) => parseCall(item, reading) ?? []),
    leftOut: Math.max(0, list.length - bounds.calls),
  };
}

/** Every stored choice carries this id, so it has to be short. */
function ownerId(id: string, reading: Reading): string {
  if (id.length > bounds.addressLength) return standIn(id, 'tooLong', reading);
  return reading.id(id) === id ? id : standIn(id, 'secret', reading);
}
