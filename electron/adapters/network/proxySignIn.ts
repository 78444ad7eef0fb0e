import type { AuthInfo } from 'electron';
import type { Credentials } from '../../core/gws/httpPort';
import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import type { NetworkDesk, ProxyChallenge } from '../../core/network/networkPort';

export interface ProxyRequest {
  /** Chromium remembers passwords separately for each partition. */
  readonly partition: object;
  /** From `begin`. */
  readonly startedAt: number;
  /** The credentials that this request has already been given. */
  sent: Credentials | null;
}

interface Known {
  readonly credentials: Credentials;
  /** When each partition got them; from then on Chromium sends them there by itself. */
  readonly givenAt: Map<object, number>;
}

/**
 * Keeps what the agent types for a proxy in memory until Wrapkey ends. One question answers every request that waits
 * for it, and credentials that the proxy has refused are not sent again.
 */
export class ProxySignIn {
  private readonly known = new Map<string, Known>();
  private readonly refused = new Map<string, readonly Credentials[]>();
  private readonly asking = new Map<string, Promise<Credentials | null>>();
  private order = 0;

  constructor(
    private readonly desk: () => Pick<NetworkDesk, 'proxyCredentials'> | null,
    private readonly log: Logger,
  ) {}

  begin(partition: object): ProxyRequest {
    return { partition, startedAt: (this.order += 1), sent: null };
  }

  /** Answers a challenge; `null` when the agent declines or cannot be asked. Never rejects. */
  async answer(request: ProxyRequest, info: Pick<AuthInfo, 'host' | 'port' | 'realm'>): Promise<Credentials | null> {
    const proxy = `${info.host}:${String(info.port)}`;
    const known = this.known.get(proxy);
    if (known !== undefined && wasRefused(known, request)) {
      this.known.delete(proxy);
      this.refused.set(proxy, [...(this.refused.get(proxy) ?? []), known.credentials]);
    }
    const credentials = this.known.get(proxy)?.credentials ?? (await this.askOnce(proxy, info.realm));
    if (credentials !== null) {
      request.sent = credentials;
      this.known.get(proxy)?.givenAt.set(request.partition, (this.order += 1));
    }
    return credentials;
  }

  /** Chromium has forgotten the passwords of the partition. */
  cacheCleared(partition: object): void {
    for (const { givenAt } of this.known.values()) givenAt.delete(partition);
  }

  private askOnce(proxy: string, realm: string): Promise<Credentials | null> {
    const asked = this.asking.get(proxy);
    if (asked !== undefined) return asked;
    const answer = this.ask(proxy, realm).finally(() => this.asking.delete(proxy));
    this.asking.set(proxy, answer);
    return answer;
  }

  private async ask(proxy: string, realm: string): Promise<Credentials | null> {
    const refused = this.refused.get(proxy) ?? [];
    const typed = await this.askDesk({ host: proxy, realm, isRetry: refused.length > 0 });
    if (typed === null) {
      // The next question starts fresh: by then the proxy may accept the same credentials.
      this.refused.delete(proxy);
      return null;
    }
    if (refused.some((one) => isSame(one, typed))) return this.ask(proxy, realm);
    this.known.set(proxy, { credentials: typed, givenAt: new Map() });
    return typed;
  }

  private async askDesk(challenge: ProxyChallenge): Promise<Credentials | null> {
    try {
      return (await this.desk()?.proxyCredentials(challenge)) ?? null;
    } catch (error) {
      // Without an answer the request would hang, and with it the connection that waits for it.
      this.log.error('proxy question failed', { error: errorName(error) });
      return null;
    }
  }
}

/** Whether this request has sent them, or Chromium has, because the partition had them when the request began. */
function wasRefused({ credentials, givenAt }: Known, { partition, startedAt, sent }: ProxyRequest): boolean {
  return sent === credentials || (givenAt.get(partition) ?? Infinity) < startedAt;
}

function isSame(one: Credentials, other: Credentials): boolean {
  return one.userName === other.userName && one.password === other.password;
}
