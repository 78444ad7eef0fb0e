/** A small GWS client with a cookie jar, so that the simulator is tested without the app. */
export interface GwsAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export type Json = Readonly<Record<string, unknown>>;

export interface Account {
  readonly userName: string;
  readonly password: string;
}

export const jane: Account = { userName: 'jdoe', password: 'secret-jane' };
export const alex: Account = { userName: 'asmith', password: 'secret-alex' };
export const noa: Account = { userName: 'nvoice', password: 'secret-noa' };

interface Sending {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export class GwsClient {
  readonly cookies = new Map<string, string>();
  readonly csrf: Record<string, string> = {};

  constructor(
    private readonly gwsUrl: string,
    private readonly account?: Account,
  ) {}

  get(path: string): Promise<GwsAnswer> {
    return this.send({ method: 'GET', path });
  }

  post(path: string, body: unknown, signal?: AbortSignal): Promise<GwsAnswer> {
    return this.send({ method: 'POST', path, body: JSON.stringify(body), ...(signal && { signal }) });
  }

  async send({ method, path, body, headers, signal }: Sending): Promise<GwsAnswer> {
    const response = await fetch(`${this.gwsUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      ...(signal && { signal }),
      headers: { 'Content-Type': 'application/json', ...this.#identity(), ...this.csrf, ...headers },
    });
    this.#remember(response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  #identity(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const account = this.cookies.has('JSESSIONID') ? undefined : this.account;
    return {
      ...(cookie === '' ? {} : { Cookie: cookie }),
      ...(account === undefined ? {} : { Authorization: basic(account) }),
    };
  }

  #remember(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const csrfName = headers.get('X-CSRF-HEADER');
    if (csrfName !== null) {
      this.csrf[csrfName] = headers.get(csrfName) ?? '';
    }
  }
}

function basic({ userName, password }: Account): string {
  return `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    // Not every answer is JSON; the test that minds looks at the text.
    return {};
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
