import type { Credentials } from '../ports';
import { base64 } from './base64';

const removed = '•••';
/** What is shorter stands in ordinary words too, and is nothing that could be kept secret. */
const shortest = 4;
/** Sessions come and go all day. */
const most = 50;

/** The secrets that one server was given or gave: password, cookies, CSRF tokens. None of them may come back in a text. */
export class MomentSecrets {
  /** The longest first: one may hold another. */
  private known: readonly string[] = [];

  usedPassword({ userName, password }: Credentials): void {
    // One that is the user name stands in the sign-in form anyway.
    if (password === userName) return;
    const pair = `${userName}:${password}`;
    this.add([password, encoded(password), base64(pair, 'utf8'), base64(pair, 'latin1'), base64(password, 'utf8')]);
  }

  sawHeaders(headers: Readonly<Record<string, string>>): void {
    const cookies = headers['set-cookie'] ?? '';
    if (cookies === '' && headers['x-csrf-token'] === undefined) return;
    this.add([headers['x-csrf-token'] ?? '', ...[...cookies.matchAll(cookie)].map(([, value = '']) => value)]);
  }

  without(text: string): string {
    return this.known.reduce((rest, secret) => rest.replaceAll(secret, removed), text);
  }

  private add(secrets: readonly string[]): void {
    const fresh = secrets.filter((secret) => secret.length >= shortest && !this.known.includes(secret));
    if (fresh.length > 0) {
      this.known = [...this.known, ...fresh].slice(-most).toSorted((one, other) => other.length - one.length);
    }
  }
}

/** The value of each cookie; several headers come as one line, and dates have commas too. */
const cookie = /(?:^|,\s*)[^=;,\s]{1,200}="?([^;,"\s]{1,4096})/g;

function encoded(text: string): string {
  // A half character cannot be encoded.
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}
