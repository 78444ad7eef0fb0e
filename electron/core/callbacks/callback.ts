import * as z from 'zod';
import { RecordShelf } from '../outbox/recordShelf';
import { forgetsBeforeMs } from '../outbox/retention';
import { isSameOwner, type Owner } from '../session/owner';

/** A call that the agent has promised to make. In the journal beside the choices. */
export interface Callback {
  readonly kind: 'callback';
  readonly id: string;
  readonly owner: Owner;
  /** The call in which it was promised. */
  readonly callId: string;
  /** See `CallReference`. */
  readonly who: string;
  readonly subtitle: string;
  readonly number: string | null;
  /** The label of the code that was chosen with it. */
  readonly codeName: string;
  readonly dueAtMs: number;
  readonly isDone: boolean;
  readonly atMs: number;
}

/** A callback can be promised so far ahead. */
export const mostAheadMs = 92 * 86_400_000;

const storedCallback = z.object({
  kind: z.literal('callback'),
  id: z.string(),
  owner: z.object({ server: z.string(), userId: z.string() }),
  callId: z.string(),
  who: z.string(),
  subtitle: z.string(),
  number: z.string().nullable(),
  codeName: z.string(),
  dueAtMs: z.number(),
  isDone: z.boolean(),
  atMs: z.number(),
}) satisfies z.ZodType<Callback>;

/**
 * The days of the policy begin when the last one that was promised then is due. `changed`: gets only those that are not done,
 * because each snapshot looks through them.
 */
export function callbackShelf(changed: (callbacks: readonly Callback[]) => void): RecordShelf<Callback> {
  return new RecordShelf({
    kind: 'callback',
    schema: storedCallback,
    forgetsBeforeMs: (retention, nowMs) => forgetsBeforeMs(retention, nowMs) - mostAheadMs,
    changed: (callbacks) => changed(callbacks.filter(({ isDone }) => !isDone)),
  });
}

/** The agent's own, the next one first. */
export function ownCallbacks(callbacks: readonly Callback[], owner: Owner): readonly Callback[] {
  return callbacks
    .filter((one) => isSameOwner(one.owner, owner))
    .toSorted((left, right) => left.dueAtMs - right.dueAtMs);
}
