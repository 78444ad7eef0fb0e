/**
 * The floor of the prompt: a plain CometD client in Electron's main process and one prepared, hidden window with one
 * line in it, shown when a call is released. Says `painted EPOCH_MS`; hides the window when it is told `hide`.
 */
import { createInterface } from 'node:readline';
import { CometD } from 'cometd';
import { adapt } from 'cometd-nodejs-client';
import { app, BrowserWindow } from 'electron';

const { FLOOR_SERVER = '', FLOOR_USER = '', FLOOR_PASSWORD = '' } = process.env;
const twoFrames = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  resolve(performance.timeOrigin + performance.now()))))`;

function say(...words) {
  process.stdout.write(`${words.join(' ')}\n`);
}

async function prepareWindow() {
  const window = new BrowserWindow({
    width: 360,
    height: 240,
    show: false,
    frame: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    type: 'toolbar',
    // As Wrapkey's: it is ready to be painted while it is hidden.
    webPreferences: { backgroundThrottling: false },
  });
  await window.loadURL('data:text/html,<p>A call has ended</p>');
  window.on('show', () => void window.webContents.executeJavaScript(twoFrames).then((atMs) => say('painted', atMs)));
  return window;
}

function listen(onReleased) {
  adapt();
  const cometd = new CometD();
  cometd.unregisterTransport('websocket');
  const { host } = new URL(FLOOR_SERVER);
  cometd.configure({
    url: `http://${FLOOR_USER}:${FLOOR_PASSWORD}@${host}/api/v2/notifications`,
    appendMessageTypeToURL: false,
    logLevel: 'warn',
  });
  cometd.handshake((reply) => {
    if (!reply.successful) throw new Error('the handshake failed');
    cometd.subscribe(
      '/v2/me/calls',
      ({ data }) => data.call?.state === 'Released' && onReleased(),
      () => say('ready'),
    );
  });
}

app.whenReady().then(async () => {
  const window = await prepareWindow();
  listen(() => window.showInactive());
  createInterface({ input: process.stdin }).on('line', () => window.hide());
});
