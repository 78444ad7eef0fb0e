/** "+44 20 7946 0018" and "+442079460018" are the same number, one of them formatted. */
export function isSameNumber(left: string, right: string): boolean {
  const digits = (number: string): string => number.replaceAll(/[^\d]/g, '');
  return left === right || (digits(left) !== '' && digits(left) === digits(right));
}
