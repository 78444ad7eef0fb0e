import * as z from 'zod';
import { anyList } from './anyShape';
import { bounds } from './bounds';
import { standIn } from './identifier';
import { plainReading, type Reading } from './reading';

/** A device of the agent (gws-protocol section 3.5). */
export interface GwsDevice {
  readonly id: string;
  readonly phoneNumber: string | null;
  readonly state: string | null;
  /** `AfterCallWork`, `AuxWork`, …; absent for plain Ready and NotReady. */
  readonly workMode: string | null;
  readonly stateName: string | null;
  /** Of a Not Ready state. */
  readonly reason: string | null;
  readonly doesNotDisturb: boolean;
  /** Where calls are forwarded to; `null`: they are not. */
  readonly forwardTo: string | null;
  readonly capabilities: readonly string[];
}

/** An event names some of the devices; the others are as they were. Those beyond the bound are left out. */
export function withReceived(known: readonly GwsDevice[], received: readonly GwsDevice[]): readonly GwsDevice[] {
  return merged(known, received).slice(0, bounds.devices);
}

function merged(known: readonly GwsDevice[], received: readonly GwsDevice[]): readonly GwsDevice[] {
  const kept = known.map((device) => received.find(({ id }) => id === device.id) ?? device);
  return [...kept, ...received.filter(({ id }) => !known.some((device) => device.id === id))];
}

/** Merges a re-read, which names all devices. Known ones keep their place, so that nothing moves on the screen. */
export function asRead(known: readonly GwsDevice[], read: readonly GwsDevice[]): readonly GwsDevice[] {
  return merged(known, read).filter(({ id }) => read.some((device) => device.id === id));
}

const text = z.string().nullish().catch(null);

const device = z.object({
  id: z.string().min(1).max(bounds.idLength),
  phoneNumber: text,
  // Some servers say `reasonCode` (gws-protocol-more A1 7).
  userState: z
    .object({ state: text, displayName: text, workMode: text, reason: text, reasonCode: text })
    .nullish()
    .catch(null),
  doNotDisturb: text,
  forwardTo: text,
  capabilities: anyList.nullish().catch(null),
});

/** Leaves out devices without an identity of their own, and those beyond the limit. Never throws. */
export function parseDevices(list: unknown, reading: Reading = plainReading): readonly GwsDevice[] {
  if (!Array.isArray(list)) return [];
  const line = (text: string | null | undefined, longest: number = bounds.wordLength): string | null =>
    text === null || text === undefined ? null : reading.line(text, longest);
  return list.slice(0, bounds.devices).flatMap((item: unknown) => {
    const parsed = device.safeParse(item);
    if (!parsed.success) return [];
    const { id, phoneNumber, userState, doNotDisturb, forwardTo, capabilities } = parsed.data;
    return [
      {
        id: reading.id(id) === id ? id : standIn(id, 'secret', reading),
        phoneNumber: line(phoneNumber, bounds.nameLength),
        state: line(userState?.state),
        workMode: line(userState?.workMode),
        stateName: line(userState?.displayName),
        reason: line(userState?.reason ?? userState?.reasonCode) || null,
        doesNotDisturb: doNotDisturb?.toLowerCase() === 'on',
        forwardTo: line(forwardTo, bounds.nameLength) || null,
        capabilities: (capabilities ?? [])
          .slice(0, bounds.capabilities)
          .flatMap((name) => (typeof name === 'string' ? reading.line(name, bounds.wordLength) : [])),
      },
    ];
  });
}
