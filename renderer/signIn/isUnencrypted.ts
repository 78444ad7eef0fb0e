const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Without a scheme an address is https; what stays on this computer needs none. */
export function isUnencrypted(server: string): boolean {
  const typed = server.trim();
  return URL.canParse(typed) && new URL(typed).protocol === 'http:' && !loopback.test(new URL(typed).hostname);
}
