import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, succeed, type Result } from '../../core/kernel/result';
import type { JournalRisk } from '../../core/outbox/journalPort';
import { errorCode, isMissing } from '../files/atomicFile';

// The system releases this lock when the process ends, however it ends, so there is nothing to clean up.

/** Flags of open(2) on macOS: take an exclusive lock, and fail rather than wait. Node has no names for them. */
const lockNowOnMac = 0x20 | 0x4;
/** Flag of libuv on Windows: open the file exclusively. */
const lockOnWindows = 0x1000_0000;
const readWriteCreate = { darwin: 0x2 | 0x200, win32: 0x2 | 0x100 };
const lockLimitMs = 10_000;
/** The errors when another process holds the lock: "would block", and a sharing violation. */
const heldByAnother = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY']);

type Locked = Result<FileHandle, JournalRisk>;

/** The right to be the only process that writes a file. Only this user's programs can open the lock file. */
export class JournalLock {
  private readonly lockFile: string;
  /** Closing this handle releases the lock, so it is closed only after another one is held. */
  private held: FileHandle | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    file: string,
    private readonly platform: NodeJS.Platform,
  ) {
    this.lockFile = `${file}.lock`;
  }

  /**
   * `null`: this process is the only one that may write, until it ends or somebody removes the lock file; otherwise the
   * reason. Call it again before and after every write: a lock on a deleted file keeps nobody out.
   */
  hold(): Promise<JournalRisk | null> {
    // One at a time, or this process would be refused because of its own lock.
    const holding = this.last.then(() => this.holdNow());
    this.last = holding;
    return holding;
  }

  private async holdNow(): Promise<JournalRisk | null> {
    try {
      if (this.held !== null && (await this.isInPlace(this.held))) return null;
      await mkdir(dirname(this.lockFile), { recursive: true });
      const locked = await openLocked(this.lockFile, this.platform);
      if (!locked.ok) return locked.failure;
      const before = this.held;
      this.held = locked.value;
      await before?.close();
      return null;
    } catch (error) {
      // For any other reason, no lock is possible here.
      return heldByAnother.has(errorCode(error)) ? 'inUse' : 'notWritable';
    }
  }

  private async isInPlace(held: FileHandle): Promise<boolean> {
    // On Windows nobody can remove an open file.
    if (this.platform === 'win32') return true;
    const own = await held.stat({ bigint: true });
    try {
      const there = await stat(this.lockFile, { bigint: true });
      return there.ino === own.ino && there.dev === own.dev;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

async function openLocked(lockFile: string, platform: NodeJS.Platform): Promise<Locked> {
  switch (platform) {
    case 'darwin':
      return succeed(await open(lockFile, readWriteCreate.darwin | lockNowOnMac, 0o600));
    case 'win32':
      return succeed(await open(lockFile, readWriteCreate.win32 | lockOnWindows, 0o600));
    default:
      return lockOpened(lockFile);
  }
}

const openFlags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** On Linux open(2) has no such flag, and Node has no flock(2). */
async function lockOpened(lockFile: string): Promise<Locked> {
  const handle = await open(lockFile, openFlags, 0o600);
  const risk = await flock(handle.fd);
  if (risk === null) return succeed(handle);
  await handle.close();
  return fail(risk);
}

/**
 * Uses flock(1) of util-linux, which every distribution has. The lock belongs to the open file that both processes
 * share: it stays when flock ends, and goes when this program ends.
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
