// Loaded before the app by `electron -r`. The core starts only when somebody emits `let-start` on the app, or, with
// WRAPKEY_TEST_START=fails, not at all. The text of the error box then goes to the standard output, with the number of
// visible windows.
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
