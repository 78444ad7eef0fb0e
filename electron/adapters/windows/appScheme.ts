import { net, protocol } from 'electron';
import { pathToFileURL } from 'node:url';
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

/** Serves the built windows from `root`, or from the development server where there is one. */
export function serveApp(root: string, developmentServer: string | null): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'wrapkey') return notFound();
    if (developmentServer !== null) return net.fetch(`${developmentServer}${url.pathname}${url.search}`);
    const file = fileWithin(root, url.pathname);
    if (file === null) return notFound();
    const response = await net.fetch(pathToFileURL(file).href).catch(() => null);
    // No such file: the page that asked is shown its own error, nothing of the disk.
    return response === null ? notFound() : withPolicy(response);
  });
}

/** An empty page is a page too: without the policy it would have the network. */
function notFound(): Response {
  return withPolicy(new Response(null, { status: 404 }));
}

function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', contentSecurityPolicy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Permissions-Policy', deniedFeatures.map((feature) => `${feature}=()`).join(', '));
  return new Response(response.body, { status: response.status, headers });
}
