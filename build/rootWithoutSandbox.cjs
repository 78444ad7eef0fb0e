// For development and tests as root on Linux, where Chromium does not start without --no-sandbox:
// app.enableSandbox() would take that back. Loaded before the app by `electron -r`; nothing that ships does this.
const { app } = require('electron');

app.enableSandbox = () => undefined;
