// For development and tests as root on Linux, where Chromium starts only with --no-sandbox. app.enableSandbox() would
// undo that switch. `electron -r` loads this before the app; nothing that ships does.
const { app } = require('electron');

app.enableSandbox = () => undefined;
