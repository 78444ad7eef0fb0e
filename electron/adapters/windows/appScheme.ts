import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { net, protocol } from 'electron';
import { contentTypes } from './contentTypes';
import { fileWithin } from './fileWithin';

export const appOrigin = 'app://wrapkey';

/** Everything a page may do; it has no network at all. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Only Vue makes markup from text, from its own templates; its trusted-types policy exists once the page runs.
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ');

/** Denied here as well as where permissions are requested. The keyboard layout, which Wrapkey uses, is not listed. */
const deniedFeatures = [
  ...['bluetooth', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'hid', 'idle-detection'],
  ...['local-fonts', 'microphone', 'midi', 'payment', 'serial', 'usb', 'window-management'],
];

/** Makes `app://` a scheme with an origin of its own. Call it before `app.ready`. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

const headersOfAll = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/** Serves the built windows from `root`, or from the development server where there is one. */
export function serveApp(root: string, developmentServer: string | null): void {
  protocol.handle('app', (request) => responseTo(new URL(request.url), root, developmentServer));
  // Node loads `Response` on first use: now, while nobody waits, and not when a page does.
  new Response();
}

async function responseTo(url: URL, root: string, developmentServer: string | null): Promise<Response> {
  if (url.host !== 'wrapkey') return notFound();
  if (developmentServer !== null) return net.fetch(`${developmentServer}${url.pathname}${url.search}`);
  const file = fileWithin(root, url.pathname);
  return file === null ? notFound() : fileOf(file);
}

async function fileOf(file: string): Promise<Response> {
  const type = contentTypes[extname(file)];
  if (type === undefined) return notFound();
  try {
    return new Response(await readFile(file), { headers: { ...headersOfAll, 'Content-Type': type } });
  } catch {
    // For a missing or unreadable file the page gets an error that reveals nothing about the disk.
    return notFound();
  }
}

/** Even an empty page needs the policy: without it, it could use the network. */
function notFound(): Response {
  return new Response(null, { status: 404, headers: headersOfAll });
}
