/**
 * A name from outside as one short line whose order nothing in it can turn round, neither for itself nor for what stands
 * beside it: an agent must see the same caller and the same code in a window, a menu and a notification. What cannot be
 * seen is taken out, so two names that look alike are alike.
 */
export function plainLine(text: string, longest: number = longestName): string {
  return shortened(cleaned(text, longest), longest);
}

/** What a server says, for the screen: as one line, and no longer than somebody reads. */
export function plainWords(text: string): string {
  return plainLine(text, longestSaid);
}

/** A number, a caller, an agent, a label of a code. Lengths count UTF-16 units. */
export const longestName = 200;

export const longestSaid = 300;

/** So much of a text is looked at, as a multiple of what is shown: nobody waits for a search through megabytes. */
const lookedAt = 8;

/** The line before it is cut; a little longer than it will be. */
export function cleaned(text: string, longest: number): string {
  // Nearly every text is one of these, and there may be thousands of labels.
  if (text.length <= longest && harmless.test(text)) return text.trim();
  const isWhole = isLookedAtWhole(text, longest);
  const line = visible(cutOff(text, longest * lookedAt))
    .replaceAll(/[\p{Cc}\u2028\u2029\u2800]+/gu, ' ')
    .trim();
  // Nobody means to be read who hides so little in so much; and a secret at the end may be only half there.
  return isWhole || line.length > longest ? line : '';
}

/** Whether `cleaned` takes in all of the text. */
export function isLookedAtWhole(text: string, longest: number): boolean {
  return text.length <= longest * lookedAt;
}

export function shortened(line: string, longest: number): string {
  return line.length <= longest ? line : `${cutOff(line, longest)}…`;
}

/** The beginning of a text, not cut within a pair of surrogates. */
export function cutOff(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  return text.slice(0, end);
}

/** `text` without direction marks, zero-width characters and the like; half characters become �. Lines stay lines. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** Letters and signs of Western Europe: nothing in them is invisible or turns anything round. */
const harmless = /^[\x20-\x7e\xae-\u02ff]*$/;

/**
 * What has no width of its own. Joiners stay behind letters of scripts that are written with them, and within emoji;
 * variation selectors stay behind emoji.
 */
const invisible =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]|(?<!\p{Extended_Pictographic})\ufe0f|(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu;
