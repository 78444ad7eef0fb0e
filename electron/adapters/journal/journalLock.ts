import type { JournalRisk } from '../../core/outbox/journalPort';
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { errorCode } from '../files/atomicFile';

// A lock that the system takes back when its process ends, however that happens: nothing is left to be cleaned up.

/** open(2) on macOS: take an exclusive lock, and fail rather than wait. Node has no names for them. */
const lockNowOnMac = 0x20 | 0x4;
/** libuv on Windows: share the file with nobody. */
const lockOnWindows = 0x1000_0000;
const readWriteCreate = { darwin: 0x2 | 0x200, win32: 0x2 | 0x100 };
const lockLimitMs = 10_000;
/** What another holder makes of it: would block, and a sharing violation. */
const heldByAnother = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY']);

/**
 * `null`: this process is now the only one that may write that file, until it ends. Otherwise why not. Only programs of
 * this user can open the lock file, and so hold the lock.
 */
export function lockForGood(file: string, platform: NodeJS.Platform): Promise<JournalRisk | null> {
  switch (platform) {
    case 'darwin':
      return openLocked(`${file}.lock`, readWriteCreate.darwin | lockNowOnMac);
    case 'win32':
      return openLocked(`${file}.lock`, readWriteCreate.win32 | lockOnWindows);
    default:
      return lockOpened(`${file}.lock`);
  }
}

/** What is not held is closed when it is collected. */
const held: unknown[] = [];

async function openLocked(lockFile: string, flags: number): Promise<JournalRisk | null> {
  try {
    held.push(await open(lockFile, flags, 0o600));
    return null;
  } catch (error) {
    return heldByAnother.has(errorCode(error)) ? 'inUse' : 'notWritable';
  }
}

const onlyOwnFile = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Linux has no such flag of open, and Node no flock(2). */
async function lockOpened(lockFile: string): Promise<JournalRisk | null> {
  try {
    const handle = await open(lockFile, onlyOwnFile, 0o600);
    const risk = await flock(handle.fd);
    if (risk === null) held.push(handle);
    else await handle.close();
    return risk;
  } catch {
    // Whatever the reason: there is no lock here.
    return 'notWritable';
  }
}

/**
 * By flock(1) of util-linux, which every distribution has. The lock belongs to the open file that the two share, so it
 * stays when that program ends, and goes when this one does.
 */
function flock(descriptor: number): Promise<JournalRisk | null> {
  return new Promise((resolve) => {
    const locking = spawn('flock', ['--exclusive', '--nonblock', '3'], {
      stdio: ['ignore', 'ignore', 'ignore', descriptor],
      timeout: lockLimitMs,
    });
    locking.once('error', () => resolve('notWritable'));
    locking.once('exit', (exitCode) => resolve(riskOfExit(exitCode)));
  });
}

function riskOfExit(exitCode: number | null): JournalRisk | null {
  if (exitCode === 0) return null;
  return exitCode === 1 ? 'inUse' : 'notWritable';
}
