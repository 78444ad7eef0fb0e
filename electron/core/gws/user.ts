import * as z from 'zod';
import type { GwsBody } from './envelope';
import { parseCall, type GwsCall } from './call';
import { parseDevices, type GwsDevice } from './device';
import { parseSettings, type GwsSettings } from './settings';

/** `GET /me` with its sub-resources (gws-protocol section 3.2). `null` means: the server did not say. */
export interface GwsUser {
  readonly id: string;
  readonly displayName: string;
  readonly devices: readonly GwsDevice[] | null;
  readonly calls: readonly GwsCall[] | null;
  readonly features: readonly string[] | null;
  readonly settings: GwsSettings | null;
}

const text = z.string().nullish().catch(null);

const feature = z.union([z.string(), z.looseObject({ id: z.string() }).transform((one) => one.id)]).catch('');

const user = z.looseObject({
  id: text,
  userName: text,
  firstName: text,
  lastName: text,
  features: z.array(feature).nullish().catch(null),
  devices: z.unknown().optional(),
  calls: z.array(z.unknown()).nullish().catch(null),
  settings: z.unknown().optional(),
});

/** `null` when the answer holds no user at all. Never throws. */
export function parseUser(body: GwsBody, signedInAs: string): GwsUser | null {
  const parsed = user.safeParse(body['user']);
  if (!parsed.success) return null;
  const me = parsed.data;
  const fullName = [me.firstName, me.lastName].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return {
    id: me.id ?? me.userName ?? signedInAs,
    displayName: fullName === '' ? (me.userName ?? signedInAs) : fullName,
    devices: Array.isArray(me.devices) ? parseDevices(me.devices) : null,
    calls: me.calls === null || me.calls === undefined ? null : parseCalls(me.calls),
    features: me.features ?? null,
    settings: parseSettings(me.settings),
  };
}

/** Entries that are no calls are left out. */
export function parseCalls(list: readonly unknown[]): readonly GwsCall[] {
  return list.flatMap((item) => parseCall(item) ?? []);
}
