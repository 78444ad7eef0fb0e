/** The cookies of one server, for ports that have no browser below them. Knows names and values only. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  /** `line`: the value of one `Set-Cookie` header. */
  keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', ...rest] = pair.split('=');
    this.cookies.set(name.trim(), rest.join('='));
  }

  clear(): void {
    this.cookies.clear();
  }

  /** What belongs into the headers of a request. */
  get headers(): Readonly<Record<string, string>> {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return pairs.length === 0 ? {} : { Cookie: pairs.join('; ') };
  }
}
