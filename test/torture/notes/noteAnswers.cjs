// Loaded before the app by `electron -r`. WRAPKEY_NOTE_ANSWERS: a file to which each answer of main goes that says that a
// note is kept: the call, and how long the text is. It stands there before the window hears of it, whatever kills the app.
const { openSync, writeSync } = require('node:fs');
const { ipcMain } = require('electron');

const file = openSync(process.env.WRAPKEY_NOTE_ANSWERS, 'w');
const { handle } = ipcMain;

ipcMain.handle = (channel, listener) => {
  if (!channel.endsWith('writeNote')) return handle.call(ipcMain, channel, listener);
  return handle.call(ipcMain, channel, async (event, input) => {
    const answer = await listener(event, input);
    if (answer.ok && answer.value.isKept) writeSync(file, `${input.callId} ${answer.value.text.length}\n`);
    return answer;
  });
};
