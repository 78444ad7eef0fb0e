import agent from './en/agent.json';
import callBar from './en/callBar.json';
import callControl from './en/callControl.json';
import callbacks from './en/callbacks.json';
import calls from './en/calls.json';
import common from './en/common.json';
import connection from './en/connection.json';
import desktop from './en/desktop.json';
import diagnostics from './en/diagnostics.json';
import dispositions from './en/dispositions.json';
import earlierCalls from './en/earlierCalls.json';
import keys from './en/keys.json';
import ledger from './en/ledger.json';
import network from './en/network.json';
import notes from './en/notes.json';
import notices from './en/notices.json';
import outbox from './en/outbox.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import signIn from './en/signIn.json';
import snippets from './en/snippets.json';
import strip from './en/strip.json';
import time from './en/time.json';
import userData from './en/userData.json';
import wrapup from './en/wrapup.json';

// Which messages there are: every language has those of the English files. For the compiler only; what runs finds the
// files of all languages by itself.

/** What the windows say. */
export const windowMessages = {
  ...agent,
  ...callBar,
  ...callControl,
  ...calls,
  ...callbacks,
  ...common,
  ...connection,
  ...diagnostics,
  ...dispositions,
  ...earlierCalls,
  ...keys,
  ...ledger,
  ...network,
  ...notes,
  ...notices,
  ...outbox,
  ...settings,
  ...shell,
  ...signIn,
  ...snippets,
  ...strip,
  ...time,
  ...userData,
  ...wrapup,
};

/** What the main process says: in the tray, in notifications and in dialogs. */
export const desktopMessages = { ...agent, ...callControl, ...common, ...desktop };
