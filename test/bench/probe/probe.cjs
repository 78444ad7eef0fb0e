// Loaded before Wrapkey by `electron -r`: runs scripts in the page of the main window without a tool that drives it,
// because such a tool costs memory and time. At the start the script in BENCH_SCRIPT, then `first NUMBER`; with BENCH_KEY
// it then types one key into the field that has the focus, and says `typed NUMBER`. Afterwards `run BASE64` on a line,
// answered by `ran NUMBER`. A script is an expression whose promise becomes a number. `collect` has V8 collect all garbage in
// all processes, answered by `collected`.
const { createInterface } = require('node:readline');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { app, BrowserWindow, webContents } = require('electron');

const { BENCH_SCRIPT = 'Promise.resolve(0)', BENCH_KEY } = process.env;
const typedScript = 'globalThis.benchTyped';

function say(word, value) {
  process.stdout.write(`${word} ${value}\n`);
}

/** What is painted in a window that nobody sees yet is there when the window is. */
function seen(contents, atMs) {
  const window = BrowserWindow.fromWebContents(contents);
  return window.isVisible() ? atMs : new Promise((resolve) => window.once('show', () => resolve(Date.now())));
}

async function atStart(contents) {
  say('first', await seen(contents, await contents.executeJavaScript(BENCH_SCRIPT)));
  if (BENCH_KEY === undefined) return;
  contents.sendInputEvent({ type: 'keyDown', keyCode: BENCH_KEY });
  contents.sendInputEvent({ type: 'char', keyCode: BENCH_KEY });
  contents.sendInputEvent({ type: 'keyUp', keyCode: BENCH_KEY });
  say('typed', await contents.executeJavaScript(typedScript));
}

async function collect() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  for (const { debugger: tools } of webContents.getAllWebContents()) {
    tools.attach();
    await tools.sendCommand('HeapProfiler.collectGarbage');
    tools.detach();
  }
  say('collected', 0);
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    if (!contents.getURL().includes('/main/')) return;
    void atStart(contents);
    createInterface({ input: process.stdin }).on('line', (line) => {
      if (line === 'collect') return void collect();
      const script = Buffer.from(line.replace('run ', ''), 'base64').toString('utf8');
      void contents.executeJavaScript(script).then((value) => say('ran', value));
    });
  });
});
