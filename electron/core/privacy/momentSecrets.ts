import type { Credentials } from '../ports';
import { base64 } from './base64';

const removed = '•••';
/** What is shorter stands in ordinary words too, and is nothing that could be kept secret. */
const shortest = 4;
/** Sessions come and go all day. */
const most = 50;

/** The secrets that one server was given or gave: password, cookies, CSRF tokens. None of them may come back in a text. */
export class MomentSecrets {
  /** No number of cookies drives them out. */
  private passwords: readonly string[] = [];
  /** Cookies and tokens, the newest last. */
  private given: readonly string[] = [];
  /** All of them, the longest first: one may hold another. */
  private known: readonly string[] = [];

  usedPassword({ userName, password }: Credentials): void {
    // One that is the user name stands in the sign-in form anyway.
    if (password === userName) return;
    const pair = `${userName}:${password}`;
    const forms = [password, encoded(password), base64(pair, 'utf8'), base64(pair, 'latin1'), base64(password, 'utf8')];
    this.passwords = withNew(this.passwords, forms);
    this.sort();
  }

  sawHeaders(headers: Readonly<Record<string, string>>): void {
    const cookies = headers['set-cookie'] ?? '';
    if (cookies === '' && headers['x-csrf-token'] === undefined) return;
    const seen = [headers['x-csrf-token'] ?? '', ...[...cookies.matchAll(cookie)].map(([, value = '']) => value)];
    this.given = withNew(this.given, seen).slice(-most);
    this.sort();
  }

  without(text: string): string {
    return this.known.reduce((rest, secret) => rest.replaceAll(secret, removed), text);
  }

  private sort(): void {
    this.known = [...this.passwords, ...this.given].toSorted((one, other) => other.length - one.length);
  }
}

function withNew(known: readonly string[], secrets: readonly string[]): readonly string[] {
  return [...known, ...secrets.filter((secret) => secret.length >= shortest && !known.includes(secret))];
}

/** The value of each cookie; several headers come as one line, and dates have commas too. */
const cookie = /(?:^|,\s*)[^=;,\s]{1,200}="?([^;,"\s]{1,4096})/g;

function encoded(text: string): string {
  // A half character cannot be encoded.
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
