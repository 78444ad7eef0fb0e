// Not electron-log/main: that one opens an IPC channel by which any page could write into the log.
import electronLog from 'electron-log/node';
import { join } from 'node:path';
import type { LogFacts, Logger } from '../../core/ports';

const largestLogBytes = 2 * 1024 * 1024;

/** One line an event in `logs/wrapkey.log` of the user-data folder; the older half is kept beside it. */
export function openLog(userDataFolder: string): Logger {
  electronLog.transports.file.resolvePathFn = () => join(userDataFolder, 'logs', 'wrapkey.log');
  electronLog.transports.file.maxSize = largestLogBytes;
  electronLog.transports.file.format = '{iso} {level} {text}';
  electronLog.transports.console.format = '{iso} {level} {text}';
  return {
    info: (event, facts) => electronLog.info(line(event, facts)),
    warn: (event, facts) => electronLog.warn(line(event, facts)),
    error: (event, facts) => electronLog.error(line(event, facts)),
  };
}

function line(event: string, facts: LogFacts = {}): string {
  return Object.keys(facts).length === 0 ? event : `${event} ${JSON.stringify(facts)}`;
}
