// Loaded before the app by `electron -r`: the core cannot start before somebody emits `let-start` on the app, or
// with WRAPKEY_TEST_START=fails cannot start at all. What the error box would say then goes to the standard output, with
// the number of windows that are seen beside it.
const { app, BrowserWindow, dialog, session } = require('electron');

const fromPartition = session.fromPartition.bind(session);
const isToFail = process.env.WRAPKEY_TEST_START === 'fails';
const held = new Promise((resolve) => app.once('let-start', resolve));

session.fromPartition = (name, options) => {
  const found = fromPartition(name, options);
  if (name !== 'gws') return found;
  const setProxy = found.setProxy.bind(found);
  found.setProxy = async (config) => {
    if (isToFail) throw new Error('no way into the network');
    await held;
    await setProxy(config);
  };
  return found;
};

if (isToFail) {
  dialog.showErrorBox = (title, message) => {
    const seen = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
    process.stdout.write(`box: ${title}: ${message}; windows seen: ${seen.length}\n`);
  };
}
