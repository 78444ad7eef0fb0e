import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
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
  const home = country !== null && isCountry(country) ? country : null;
  const parsed = parsePhoneNumberFromString(number, {
    extract: false,
    ...(home === null ? {} : { defaultCountry: home }),
  });
  if (parsed?.isValid() !== true) return number;
  const isAtHome = home !== null && parsed.countryCallingCode === getCountryCallingCode(home);
  const shown = isAtHome ? parsed.formatNational() : parsed.formatInternational();
  return number.startsWith('+') || digitsOf(number).endsWith(digitsOf(shown)) ? shown : number;
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}
