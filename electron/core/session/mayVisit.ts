import type { SingleSignOnRequest } from './singleSignOnPort';

/**
 * Whether a single sign-on window may load this address: the server it began with, or a host that the policy names; and
 * never unencrypted when the server is encrypted.
 */
export function mayVisit(target: string, { url, hosts }: Pick<SingleSignOnRequest, 'url' | 'hosts'>): boolean {
  if (!URL.canParse(target)) return false;
  const to = new URL(target);
  const server = new URL(url);
  if (to.protocol !== 'https:' && to.protocol !== server.protocol) return false;
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return false;
  return to.host === server.host || hosts.some((pattern) => names(pattern.toLowerCase(), to));
}

const usualPorts: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/** A pattern without a port means the usual one. */
function names(pattern: string, { protocol, hostname, port }: URL): boolean {
  const [name = '', wanted = ''] = pattern.split(':');
  const isNamed = name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name;
  return isNamed && port === (wanted === usualPorts[protocol] ? '' : wanted);
}
