// The last net under every line that is written: facts are harmless by construction, and this catches what slips
// through all the same. It takes rather too much than too little.

const removed = '•••';

interface Rule {
  readonly found: RegExp;
  readonly instead: string;
}

/** Each ends where the next value begins, so that the rest of the line stays readable. */
const secrets: readonly Rule[] = [
  // A header with all that follows it: cookies hold spaces and semicolons.
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

/** Who it is about: mail addresses, and what reads like a telephone number. */
const persons: readonly Rule[] = [
  { found: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: removed },
  // Seven digits or more; a fact that is a number is none of these, and neither is a date.
  { found: /(?<![\p{L}\p{N}.:-])\+?\(?\d(?:[\s()./-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu, instead: removed },
  // Nothing that is meant to be read is so long without a space: a key, a ticket, a cookie.
  { found: /(?<![\w/])[A-Za-z0-9+_=-]{44,}/gu, instead: removed },
];

/** `text` without passwords, cookies, tokens and the like. */
export function withoutSecrets(text: string): string {
  return apply(text, secrets);
}

/** The same, and without what looks like a telephone number or a mail address. */
export function withoutSecretsAndPersons(text: string): string {
  return apply(withoutSecrets(text), persons);
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((rest, { found, instead }) => rest.replaceAll(found, instead), text);
}
