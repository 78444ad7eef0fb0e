import type { GwsApi } from '../gws/gwsApi';
import type { GwsPorts } from '../gws/gwsClient';
import { openGws } from '../gws/gwsV2Api';
import { hasPlainPath, parseServerAddress, type ServerAddress } from '../gws/serverAddress';
import type { SignInFailure } from './signInFailure';

/** One GWS site with its addresses. Everything stored for a site is stored under the first address. */
export interface Site {
  readonly first: ServerAddress;
  readonly second: ServerAddress | null;
}

export interface SitePolicy {
  readonly address: string | null;
  readonly secondAddress: string | null;
}

/**
 * The site of a typed address: the policy's second address belongs to its first. `null`: not an address, or one with a
 * path that only the policy may use.
 */
export function siteOf(typed: string, policy: SitePolicy): Site | null {
  const first = parseServerAddress(typed);
  if (first === null) return null;
  const named = policy.address === null ? null : parseServerAddress(policy.address);
  const second = policy.secondAddress === null ? null : parseServerAddress(policy.secondAddress);
  if (named?.base !== first.base && !hasPlainPath(first)) return null;
  return { first, second: named?.base === first.base && second?.base !== first.base ? second : null };
}

/** After this many consecutive failed polls the site's other server is tried, if there is one. */
const pollsBeforeOther = 3;

/** Selects the server in use. The other one has its own cookies and CSRF tokens. */
export class SiteServers {
  private open: GwsApi;
  private isOtherAsked = false;
  private failedPolls = 0;

  constructor(
    private readonly ports: GwsPorts,
    readonly site: Site,
  ) {
    this.open = openGws(ports, site.first);
  }

  get api(): GwsApi {
    return this.open;
  }

  get hasOther(): boolean {
    return this.site.second !== null;
  }

  /** A connection is established, so the other address may be asked again later. */
  settled(): void {
    this.isOtherAsked = false;
    this.failedPolls = 0;
  }

  /** Returns whether that was one poll too many, so that the site's other server is in use now. */
  pollFailed(): boolean {
    this.failedPolls += 1;
    if (!this.hasOther || this.failedPolls < pollsBeforeOther) return false;
    this.failedPolls = 0;
    this.takeOther();
    return true;
  }

  /** The session may still be known at the other address. Each address is tried once before the agent is asked. */
  takeOtherOnce(): boolean {
    if (!this.hasOther || this.isOtherAsked) return false;
    this.isOtherAsked = true;
    this.takeOther();
    return true;
  }

  /** Closes the current server for good, so that none of its answers can arrive later. */
  takeOther(): void {
    const { first, second } = this.site;
    if (second === null) return;
    const next = this.open.server === first ? second : first;
    this.open.close();
    this.open = openGws(this.ports, next);
  }

  close(): void {
    this.open.close();
  }
}

/** The server is down or not working, so another address of the site may help. */
export function meansAway(failure: SignInFailure | { readonly code: 'sessionExpired' }): boolean {
  switch (failure.code) {
    case 'serverNotFound':
    case 'serverUnreachable':
    case 'wrongScheme':
    case 'timedOut':
    case 'connectionLost':
    case 'notGws':
      return true;
    case 'gwsError':
      return failure.httpStatus >= 502 && failure.httpStatus <= 504;
    default:
      return false;
  }
}
