/**
 * The floor of the start, of memory and of doing nothing: one window with one line in it. Says `painted EPOCH_MS` when
 * its first frame has gone to the screen, and `ready`.
 */
import { app, BrowserWindow } from 'electron';

const afterPaint = `new Promise((resolve) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
  port2.postMessage(null);
}))`;

app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 480, height: 700, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<title>Bare</title><p>Bare</p>');
  process.stdout.write(`painted ${await window.webContents.executeJavaScript(afterPaint)}\nready\n`);
});
