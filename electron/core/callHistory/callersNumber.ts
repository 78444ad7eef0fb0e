import type { PastCall } from './pastCall';

/**
 * The number by which earlier calls of the same person are found; `null` when it tells nobody. A call whose other party
 * is withheld has the number that was called instead (see `CallName`), which all callers share. A consultation is with a
 * colleague, about somebody else.
 */
export function callersNumber({
  callType,
  number,
  dnis,
}: Pick<PastCall, 'callType' | 'number' | 'dnis'>): string | null {
  const type = callType.toLowerCase();
  if (type === 'consult') return null;
  const isOwnChoice = type === 'outbound' || type === 'internal';
  return number === dnis && !isOwnChoice ? null : number;
}
