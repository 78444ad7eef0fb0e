// Not electron-log/main: it opens an IPC channel through which any page could write to the log.
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { LogFacts, Logger } from '../../core/kernel/log';
import { hideEverything, logLine, type LogFilter } from '../../core/privacy/logLine';
import { LogFile } from './logFile';

const largestFileBytes = 2 * 1024 * 1024;
/** How many of the last written lines are kept for diagnostics. */
const rememberedLines = 500;

type Level = 'info' | 'warn' | 'error';

interface FileLogOptions {
  readonly largestBytes?: number;
  /** Replaces the console. */
  readonly print?: (line: string) => void;
}

/**
 * Writes one line per event to `logs/wrapkey.log` in the user-data folder, and to the console. The older half is kept
 * beside it as `wrapkey.old.log`, so both together never exceed twice `largestBytes` and a line.
 */
export class FileLog implements Logger {
  private readonly electronLog: ReturnType<typeof electronLog.create>;
  private readonly file: LogFile;
  private readonly remembered: string[] = [];
  // The policy is read after the first lines are written.
  private filter: LogFilter = hideEverything;

  constructor(userDataFolder: string, { largestBytes = largestFileBytes, print }: FileLogOptions = {}) {
    const file = join(userDataFolder, 'logs', 'wrapkey.log');
    const olderFile = join(userDataFolder, 'logs', 'wrapkey.old.log');
    const fault = (event: string, cause: string): void => {
      this.note('error', logLine(event, { cause }, this.filter));
    };
    this.file = new LogFile({ file, olderFile, largestBytes, fault });
    this.electronLog = electronLog.create({ logId: file });
    const { transports } = this.electronLog;
    // The library's own file writer would wait for a pipe in the file's place.
    transports.file.level = false;
    transports.console.format = '{iso} {level} {text}';
    if (print !== undefined) transports.console.writeFn = ({ message }) => print(message.data.join(' '));
  }

  info(event: string, facts: LogFacts = {}): void {
    this.write('info', event, facts);
  }

  warn(event: string, facts: LogFacts = {}): void {
    this.write('warn', event, facts);
  }

  error(event: string, facts: LogFacts = {}): void {
    this.write('error', event, facts);
  }

  /** Applies the policy's masks for personal facts from now on. */
  applyFilter(filter: LogFilter): void {
    this.filter = filter;
  }

  /** Oldest first. */
  lastLines(): readonly string[] {
    return [...this.remembered];
  }

  private write(level: Level, event: string, facts: LogFacts): void {
    const line = logLine(event, facts, this.filter);
    this.file.append(`${this.note(level, line)}\n`);
  }

  /** Prints the line and remembers it. Returns it as it is written to the file. */
  private note(level: Level, line: string): string {
    this.electronLog[level](line);
    const written = `${new Date().toISOString()} ${level} ${line}`;
    this.remembered.push(written);
    if (this.remembered.length > rememberedLines) this.remembered.shift();
    return written;
  }
}
