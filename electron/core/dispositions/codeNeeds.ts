import type { Policy } from '../policy/policy';

/** The policy wants more than one press before this code is set. */
export function needsMore({ confirm }: Policy['disposition'], name: string): boolean {
  return confirm.includes(name);
}
