// The last safety net for every logged line. Facts are harmless by construction; this catches what slips through, and
// removes too much rather than too little.

const removed = '•••';

interface Rule {
  readonly found: RegExp;
  readonly instead: string;
}

/** Each rule stops where the next value begins, so that the rest of the line stays readable. */
const secrets: readonly Rule[] = [
  // A header with everything after it: cookies contain spaces and semicolons.
  {
    found: /\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-csrf-(?:token|header))(["']?\s*[:=]\s*["']?)[^"'\r\n|]+/giu,
    instead: `$1$2${removed}`,
  },
  { found: /\b(basic|bearer|negotiate|ntlm|digest)\s+[\w+/=.~-]{6,}/giu, instead: `$1 ${removed}` },
  {
    found:
      /(\b\w{0,30}(?:passw(?:or)?d|passphrase|passwort|secret|token|jsessionid|session_?id|api[-_]?key|samlresponse|samlrequest|credentials?|pwd))(\\?["']?\s*[:=]\s*\\?["']?)(?!•)[^\s"'\\,;&}|]+/giu,
    instead: `$1$2${removed}`,
  },
  { found: /\/\/[^\s/@"']*:[^\s/@"']*@/gu, instead: `//${removed}@` },
  { found: /\beyJ[\w-]{5,}(?:\.[\w-]*){1,2}/gu, instead: removed },
  { found: /-----BEGIN [A-Z ]+-----[^"]*/gu, instead: removed },
];

/** Personal data: mail addresses, and anything that looks like a telephone number. */
const persons: readonly Rule[] = [
  { found: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: removed },
  // Seven digits or more. Numeric facts and dates do not match.
  { found: /(?<![\p{L}\p{N}.:-])\+?\(?\d(?:[\s()./-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu, instead: removed },
  // Readable text is never this long without a space: it is a key, a ticket or a cookie.
  { found: /(?<![\w/])[A-Za-z0-9+_=-]{44,}/gu, instead: removed },
];

/** `text` without passwords, cookies, tokens and the like. */
export function withoutSecrets(text: string): string {
  return apply(text, secrets);
}

/** Also removes anything that looks like a telephone number or a mail address. */
export function withoutSecretsAndPersons(text: string): string {
  return apply(withoutSecrets(text), persons);
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((rest, { found, instead }) => rest.replaceAll(found, instead), text);
}
