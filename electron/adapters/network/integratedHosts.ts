/** No host has this name (RFC 2606). An empty list is no replacement: Windows would then use the system's zones. */
const nobody = 'nobody.invalid';

/** The hosts that get the system user's own sign-in, as Chromium's `auth-server-allowlist`. */
export function integratedHosts(hosts: readonly string[]): string {
  return hosts.length === 0 ? nobody : hosts.map((host) => host.toLowerCase()).join(',');
}
