const number = /^\+?[\d\s()./-]+$/;

/** Shorter ones are extensions. Those may begin with zeros that are no international prefix. */
const longestExtension = 8;

/**
 * The same for every way to write a number: only its digits count, and `+` and `00` say the same. `null`: it is no
 * number, so nobody knows who calls.
 */
export function callerKey(written: string | null): string | null {
  const text = written?.trim() ?? '';
  if (!number.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  const key = digits.length > longestExtension && digits.startsWith('00') ? digits.slice(2) : digits;
  return /[1-9]/.test(key) ? key : null;
}
