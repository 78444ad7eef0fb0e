import { app } from 'electron';

/** Call before `app.ready`, when Chromium reads them. */
export function setSwitches(): void {
  // HTTP/2 shares one connection between requests; an operation needs one of its own (docs/decisions/0005).
  app.commandLine.appendSwitch('disable-http2');
  // `<link rel="dns-prefetch">` could look up any name, and no Content-Security-Policy can forbid it.
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
}
