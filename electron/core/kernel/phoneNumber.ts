import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';

/** No number of any plan is longer. */
const longest = 32;

/** With letters it is a name, or a word for a keypad. */
const numeric = /^\+?[\d\s().\-/]+$/;

export function isCountry(code: string): code is CountryCode {
  return isSupportedCountry(code);
}

/**
 * A telephone number as people write it: the national way for a number of `country`, else the international way. Only
 * for showing. An extension, a short number or anything else that is no full number stays as it is, and no digit is
 * ever added.
 */
export function shownNumber(number: string, country: string | null): string {
  if (number.length > longest || !numeric.test(number)) return number;
  const home = homeOf(country);
  const parsed = parsedNumber(number, country);
  if (parsed?.isValid() !== true) return number;
  const isAtHome = home !== null && parsed.countryCallingCode === getCountryCallingCode(home);
  const shown = isAtHome ? parsed.formatNational() : parsed.formatInternational();
  return number.startsWith('+') || digitsOf(number).endsWith(digitsOf(shown)) ? shown : number;
}

/** Shorter ones are no number of anybody. */
const fewestDigits = 3;

/**
 * What two ways to write one number have in common: its digits, with the country code where the number is a full one.
 * `null` for what tells nobody from others: a withheld number, a name, a word.
 */
export function comparableNumber(number: string, country: string | null): string | null {
  if (number.length > longest || !numeric.test(number)) return null;
  const digits = digitsOf(number);
  if (digits.length < fewestDigits || /^0+$/.test(digits)) return null;
  const parsed = parsedNumber(number, country);
  return parsed?.isValid() === true ? digitsOf(parsed.number) : digits;
}

/** The end of every way to write the number, to find those that may be the same. */
export function endOfNumber(number: string): string | null {
  return number.length > longest || !numeric.test(number) ? null : digitsOf(number).slice(-fewestDigits - 1);
}

function parsedNumber(number: string, country: string | null): PhoneNumber | undefined {
  const home = homeOf(country);
  return parsePhoneNumberFromString(number, {
    extract: false,
    ...(home === null ? {} : { defaultCountry: home }),
  });
}

function homeOf(country: string | null): CountryCode | null {
  return country !== null && isCountry(country) ? country : null;
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}
