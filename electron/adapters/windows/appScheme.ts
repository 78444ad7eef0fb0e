import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { net, protocol } from 'electron';
import { contentTypes } from './contentTypes';
import { fileWithin } from './fileWithin';

export const appOrigin = 'app://wrapkey';

/** Everything a page may do; it has no network at all (design section 6). */
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
  // Markup from text is made by Vue alone, from its own templates; its policy exists once the page runs.
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ');

/** Denied once more where a permission would be asked for. What Wrapkey uses, the keyboard layout, is not among them. */
const deniedFeatures = [
  ...['bluetooth', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'hid', 'idle-detection'],
  ...['local-fonts', 'microphone', 'midi', 'payment', 'serial', 'usb', 'window-management'],
];

/** Before `app.ready`: makes `app://` a scheme with an origin of its own. */
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
  // Node loads what it answers with when it is first touched: now, while nobody waits, and not when a page does.
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
    // Missing or unreadable: the page gets an error that reveals nothing about the disk.
    return notFound();
  }
}

/** An empty page is a page too: without the policy it would have the network. */
function notFound(): Response {
  return new Response(null, { status: 404, headers: headersOfAll });
}
