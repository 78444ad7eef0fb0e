import { app } from 'electron';

/** Before `app.ready`: Chromium reads them after that. */
export function setSwitches(): void {
  // HTTP/2 shares one connection between requests; an operation needs one of its own (docs/decisions/0005).
  app.commandLine.appendSwitch('disable-http2');
  // `<link rel="dns-prefetch">` would ask for any name, and no Content-Security-Policy forbids it.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
}
