import { app } from 'electron';

/**
 * What a shortcut, a start script or another program could add to the command line to look into Wrapkey or to take its
 * protection away. The port of the first would be open to every user of the machine.
 */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-allow-origins',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'disable-web-security',
  'host-rules',
  'host-resolver-rules',
  'load-extension',
  'log-net-log',
  'ssl-key-log-file',
];

/** Before `app.ready`: Chromium reads them after that. */
export function setSwitches(): void {
  // HTTP/2 shares one connection between requests; an operation needs one of its own (docs/decisions/0005).
  app.commandLine.appendSwitch('disable-http2');
  // Development and its tests use some of them; the program that is installed has none (docs/decisions/0012).
  if (app.isPackaged) for (const name of refusedSwitches) app.commandLine.removeSwitch(name);
}
