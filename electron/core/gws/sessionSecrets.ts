import { base64 } from '../privacy/base64';
import { cleaned, visible } from '../privacy/plainLine';
import { withoutAll } from '../privacy/secretSpans';
import type { Credentials } from './httpPort';

/** Shorter values also occur in ordinary words, and could not be secrets. */
const shortest = 4;
/** Within an id a shorter one would be found by chance, and no code could be sent for that call. */
const shortestWithinId = 6;
/** Sessions come and go all day, so the list is limited. */
const most = 50;

/** The secrets exchanged with one server: password, cookies, CSRF tokens. None of them may appear in a text from it. */
export class SessionSecrets {
  /** Kept apart, so that no number of cookies pushes them out. */
  private passwords: readonly string[] = [];
  /** Cookies and tokens, newest last. */
  private given: readonly string[] = [];
  /** All of them, for what is compared without regard to capitals. */
  private small: readonly string[] = [];

  usedPassword({ userName, password }: Credentials): void {
    // A password equal to the user name is visible in the sign-in form anyway.
    if (password === userName) return;
    const pair = `${userName}:${password}`;
    const forms = [password, encoded(password), base64(pair, 'utf8'), base64(pair, 'latin1'), base64(password, 'utf8')];
    this.passwords = withNew(this.passwords, forms);
    this.small = inSmallLetters([...this.passwords, ...this.given]);
  }

  sawHeaders(headers: Readonly<Record<string, string>>): void {
    const cookies = headers['set-cookie'] ?? '';
    if (cookies === '' && headers['x-csrf-token'] === undefined) return;
    const seen = [headers['x-csrf-token'] ?? '', ...[...cookies.matchAll(cookie)].map(([, value = '']) => value)];
    this.given = withNew(this.given, seen).slice(-most);
    this.small = inSmallLetters([...this.passwords, ...this.given]);
  }

  /** `isCut`: the text went on, so a secret may begin at its end. */
  without(text: string, isCut: boolean): string {
    return withoutAll(text, [...this.passwords, ...this.given], isCut);
  }

  /** A host has small letters only. What holds no secret stays as it is. */
  withoutInId(text: string): string {
    // Thousands of codes are named in letters that can all be seen.
    const seen = (plain.test(text) ? text : visible(text)).toLowerCase();
    const looked = this.small.filter((secret) => secret.length >= shortestWithinId || secret === seen);
    const harmless = withoutAll(seen, looked, false);
    return harmless === seen ? text : harmless;
  }
}

function withNew(known: readonly string[], secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap(seenForms).filter((secret) => secret.length >= shortest);
  return [...new Set([...known, ...forms])];
}

function inSmallLetters(secrets: readonly string[]): readonly string[] {
  return [...new Set(secrets.map((secret) => secret.toLowerCase()))];
}

/** The texts that are searched have been cleaned, so the secrets must be cleaned too. */
function seenForms(secret: string): readonly string[] {
  return [secret, visible(secret), cleaned(secret, secret.length)];
}

const plain = /^[\x20-\x7e]*$/;

/** The value of each cookie. Several headers arrive as one line, and dates contain commas too. */
const cookie = /(?:^|,\s*)[^=;,\s]{1,200}="?([^;,"\s]{1,4096})/g;

function encoded(text: string): string {
  // An unpaired surrogate cannot be encoded.
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
