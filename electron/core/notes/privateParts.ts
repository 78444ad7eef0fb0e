import type { Policy } from '../policy/policy';

type NotesPolicy = Pick<Policy['notes'], 'hidesCardNumbers' | 'masks'>;

/** Digits, alone or in groups. */
const digitRuns = /\d(?:[ -]?\d)+/g;
/** ISO/IEC 7812: the shortest and the longest number of a payment card. */
const cardDigits = { least: 13, most: 19 };
const shownDigits = 4;

/**
 * The text without what nobody may keep: numbers of payment cards except their last digits, and what the policy's
 * patterns find. Every character is replaced by one dot, so that the caret stays where it is.
 */
export function withoutPrivateParts(text: string, { hidesCardNumbers, masks }: NotesPolicy): string {
  const withoutCards = hidesCardNumbers ? text.replace(digitRuns, withoutCard) : text;
  return masks.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'gu'), hidden), withoutCards);
}

function withoutCard(run: string): string {
  const digits = run.replaceAll(/\D/g, '');
  const isCard = digits.length >= cardDigits.least && digits.length <= cardDigits.most && hasCheckDigit(digits);
  if (!isCard) return run;
  let left = digits.length;
  return run.replaceAll(/\d/g, (digit) => {
    left -= 1;
    return left < shownDigits ? digit : '•';
  });
}

/** The check digit of Luhn. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

function hidden(part: string): string {
  return part.replaceAll(/\S/g, '•');
}
