/**
 * Text from outside, for a menu or a notification of the system: one line, whose order nothing in it can turn round for
 * what stands beside it. A window of Wrapkey needs none of this: each name has an element of its own there.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(directionMarks, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
