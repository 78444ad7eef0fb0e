import type { Credentials } from './httpPort';
import { base64 } from '../privacy/base64';
import { cleaned, visible } from '../privacy/plainLine';
import { withoutAll } from '../privacy/secretSpans';

/** What is shorter stands in ordinary words too, and is nothing that could be kept secret. */
const shortest = 4;
/** Within an id a shorter one would be found by chance, and no code could be sent for that call. */
const shortestWithinId = 6;
/** Sessions come and go all day. */
const most = 50;

/** The secrets that one server was given or gave: password, cookies, CSRF tokens. None of them may come back in a text. */
export class MomentSecrets {
  /** No number of cookies drives them out. */
  private passwords: readonly string[] = [];
  /** Cookies and tokens, the newest last. */
  private given: readonly string[] = [];
  /** All of them, for what is compared without regard to capitals. */
  private small: readonly string[] = [];

  usedPassword({ userName, password }: Credentials): void {
    // One that is the user name stands in the sign-in form anyway.
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

  /** `isCut`: more followed, so that a secret may have begun at the end. */
  without(text: string, isCut: boolean): string {
    return withoutAll(text, [...this.passwords, ...this.given], isCut);
  }

  /** A host has small letters only. What holds no secret stays as it is. */
  withoutInId(text: string): string {
    const seen = visible(text).toLowerCase();
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

/** What they are looked for in has been cleaned. */
function seenForms(secret: string): readonly string[] {
  return [secret, visible(secret), cleaned(secret, secret.length)];
}

/** The value of each cookie; several headers come as one line, and dates have commas too. */
const cookie = /(?:^|,\s*)[^=;,\s]{1,200}="?([^;,"\s]{1,4096})/g;

function encoded(text: string): string {
  // A half character cannot be encoded.
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
