/**
 * Turns a name from outside into one short line without direction marks or invisible characters. The agent sees the
 * same caller and code in a window, a menu and a notification, and two names that look alike are equal.
 */
export function plainLine(text: string, longest: number = longestName): string {
  return shortened(cleaned(text, longest), longest);
}

/** A server's message for the screen: one line, and short enough to read. */
export function plainWords(text: string): string {
  return plainLine(text, longestSaid);
}

/** For a number, a caller, an agent or a code's label. Lengths count UTF-16 units. */
export const longestName = 200;

export const longestSaid = 300;

/** How much of a text is examined, as a multiple of what is shown, so that megabytes are not searched. */
const lookedAt = 8;

/** The line before it is cut to its final length. */
export function cleaned(text: string, longest: number): string {
  // Nearly every text is this simple, and there may be thousands of labels.
  if (text.length <= longest && harmless.test(text)) return text.trim();
  const isWhole = isLookedAtWhole(text, longest);
  const line = visible(cutOff(text, longest * lookedAt))
    .replaceAll(/[\p{Cc}\u2028\u2029\u2800]+/gu, ' ')
    .trim();
  // Text that is mostly invisible is not meant to be read, and a secret at its end may be cut in half.
  return isWhole || line.length > longest ? line : '';
}

/** Whether `cleaned` examines the whole text. */
export function isLookedAtWhole(text: string, longest: number): boolean {
  return text.length <= longest * lookedAt;
}

export function shortened(line: string, longest: number): string {
  return line.length <= longest ? line : `${cutOff(line, longest)}…`;
}

/** The beginning of a text, never cut within a surrogate pair. */
export function cutOff(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return text.slice(0, end);
}

/**
 * `text` without direction marks, zero-width characters and the like; unpaired surrogates become �. Line breaks stay.
 */
export function visible(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** Letters and signs of Western Europe: none of them is invisible or changes direction. */
const harmless = /^[\x20-\x7e\xae-\u02ff]*$/;

/**
 * Characters without a width. Joiners stay after letters of scripts that use them, and within emoji; variation
 * selectors stay after emoji.
 */
const invisible =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]|(?<!\p{Extended_Pictographic})\ufe0f|(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu;
