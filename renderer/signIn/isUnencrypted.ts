const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An address without a scheme means https. Connections within this computer need no encryption. */
export function isUnencrypted(server: string): boolean {
  const typed = server.trim();
  return URL.canParse(typed) && new URL(typed).protocol === 'http:' && !loopback.test(new URL(typed).hostname);
}
