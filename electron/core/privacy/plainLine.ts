/**
 * A name from outside as one line whose order nothing in it can turn round, neither for itself nor for what stands beside
 * it: an agent must see the same caller and the same code in a window, a menu and a notification.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(directionMarks, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

const longestSaid = 300;

/** What a server says, for the screen: as one line, and no longer than somebody reads. */
export function plainWords(text: string): string {
  const line = plainLine(text);
  return line.length <= longestSaid ? line : `${line.slice(0, longestSaid)}…`;
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
