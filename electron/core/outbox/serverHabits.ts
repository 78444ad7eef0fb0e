/** What this signed-in session has learnt of its server. In memory only: the server may be another one tomorrow. */
export interface ServerHabits {
  /** The user-data key under which it keeps a code that is sent without a key; `null` until one was seen. */
  readonly key: string | null;
  /** Live calls in a row that never showed their code. */
  readonly unseenCalls: readonly string[];
}

export const unknownHabits: ServerHabits = { key: null, unseenCalls: [] };

const callsUntilSure = 3;

/** False when its live calls do not show codes: then it proves nothing that they do not. */
export function showsCodes({ unseenCalls }: ServerHabits): boolean {
  return unseenCalls.length < callsUntilSure;
}

export function withUnseen(habits: ServerHabits, callId: string): ServerHabits {
  if (habits.unseenCalls.includes(callId)) return habits;
  return { ...habits, unseenCalls: [...habits.unseenCalls, callId] };
}

/** A live call showed its code, under this key; `null` when it cannot be told which one. */
export function withSeen(habits: ServerHabits, key: string | null): ServerHabits {
  return { key: habits.key ?? key, unseenCalls: [] };
}
