import type { X509Certificate } from 'node:crypto';

export function faultOfDates(
  { validFrom, validTo }: Pick<X509Certificate, 'validFrom' | 'validTo'>,
  nowMs: number,
): 'expired' | 'notYetValid' | null {
  if (!(Date.parse(validFrom) <= nowMs)) return 'notYetValid';
  return nowMs <= Date.parse(validTo) ? null : 'expired';
}
