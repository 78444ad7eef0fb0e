import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { JournalRisk } from '../../contract/failures';
import { errorCode } from '../files/atomicFile';

// A lock that the system takes back when its process ends, however that happens: nothing is left to be cleaned up.

/** open(2) on macOS: take an exclusive lock, and fail rather than wait. Node has no names for them. */
const lockNowOnMac = 0x20 | 0x4;
/** libuv on Windows: share the file with nobody. */
const lockOnWindows = 0x1000_0000;
const readWriteCreate = { darwin: 0x2 | 0x200, win32: 0x2 | 0x100 };
/** What another holder makes of it: would block, and a sharing violation. */
const heldByAnother = new Set(['EAGAIN', 'EWOULDBLOCK', 'EBUSY']);

/**
 * `null`: this process is now the only one that may write that file, until it ends. Otherwise why not. On Linux this
 * holds for one machine, not for a home folder that two machines share.
 */
export function lockForGood(file: string, platform: NodeJS.Platform): Promise<JournalRisk | null> {
  switch (platform) {
    case 'darwin':
      return openLocked(`${file}.lock`, readWriteCreate.darwin | lockNowOnMac);
    case 'win32':
      return openLocked(`${file}.lock`, readWriteCreate.win32 | lockOnWindows);
    default:
      return takeName(file);
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

/** Linux: an address in the abstract namespace, which one process can have at a time. */
function takeName(file: string): Promise<JournalRisk | null> {
  const name = `\0wrapkey-${createHash('sha256').update(file).digest('hex')}`;
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => resolve(errorCode(error) === 'EADDRINUSE' ? 'inUse' : 'notWritable'));
    server.listen(name, () => {
      // It must not keep the program from ending.
      server.unref();
      held.push(server);
      resolve(null);
    });
  });
}
