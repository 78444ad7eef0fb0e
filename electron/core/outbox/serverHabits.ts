/** What the current session has learnt about its server. Kept in memory only: tomorrow it may be another server. */
export interface ServerHabits {
  /** The user-data key under which it stores a code sent without a key; `null` until one was seen. */
  readonly key: string | null;
  /** Consecutive live calls that never showed their code. */
  readonly unseenCalls: readonly string[];
}

export const unknownHabits: ServerHabits = { key: null, unseenCalls: [] };

const callsUntilSure = 3;

/** False when this server's live calls do not show codes; then a missing code proves nothing. */
export function showsCodes({ unseenCalls }: ServerHabits): boolean {
  return unseenCalls.length < callsUntilSure;
}

export function withUnseen(habits: ServerHabits, callId: string): ServerHabits {
  if (habits.unseenCalls.includes(callId)) return habits;
  return { ...habits, unseenCalls: [...habits.unseenCalls, callId] };
}

/** A live call showed its code under this key; `null` when the key is not certain. */
export function withSeen(habits: ServerHabits, key: string | null): ServerHabits {
  return { key: habits.key ?? key, unseenCalls: [] };
}
