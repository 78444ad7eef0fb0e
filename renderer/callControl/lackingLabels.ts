import type { CallView } from '../../electron/contract/call';

/** The mandatory fields of the user data that the call has no value for. */
export function lackingLabels({ userData }: Pick<CallView, 'userData'>): readonly string[] {
  return userData.filter(({ isLacking }) => isLacking).map(({ label }) => label);
}
