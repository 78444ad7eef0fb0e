/**
 * The floor of the key: a global shortcut whose handler sends one prepared POST, and does nothing else. One key sends
 * on the connection that is kept alive, the other on a new one each time, as Wrapkey must (docs/decisions/0005).
 * Says `pressed EPOCH_MS` when the shortcut's handler runs.
 */
import { app, BrowserWindow, globalShortcut, net, session } from 'electron';

const { FLOOR_POST_URL = '', FLOOR_POST_BODY = '', FLOOR_USER = '', FLOOR_PASSWORD = '' } = process.env;
const authorization = `Basic ${Buffer.from(`${FLOOR_USER}:${FLOOR_PASSWORD}`).toString('base64')}`;

function say(...words) {
  process.stdout.write(`${words.join(' ')}\n`);
}

function post(partition, headers) {
  const request = net.request({ method: 'POST', url: FLOOR_POST_URL, session: partition, useSessionCookies: true });
  request.setHeader('Authorization', authorization);
  request.setHeader('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
  request.on('response', (response) => response.on('data', () => undefined));
  request.end(FLOOR_POST_BODY);
}

function onKey(accelerator, send) {
  const isTaken = globalShortcut.register(accelerator, () => {
    const pressedAtMs = performance.timeOrigin + performance.now();
    send();
    say('pressed', pressedAtMs);
  });
  if (!isTaken) throw new Error(`${accelerator} is not to be had`);
}

app.whenReady().then(async () => {
  // A program with a window, as Wrapkey is; it stays hidden.
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<p>Bare</p>');
  const keptAlive = session.fromPartition('kept-alive');
  const oneShot = session.fromPartition('one-shot');
  onKey('Control+Alt+K', () => post(keptAlive, {}));
  onKey('Control+Alt+F', () => post(oneShot, { Connection: 'close' }));
  say('ready');
});
