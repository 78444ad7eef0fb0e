import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Samples } from './bench';
import { removeFolder } from './floorProgram';
import { userDataFolder } from './wrapkeyProgram';

const recordBytes = 800;

/** Milliseconds for a record to be added to a file and be on the disk, on the disk where Wrapkey's journal lies. */
export async function measureFsync(rounds: number): Promise<Samples> {
  const folder = userDataFolder();
  const handle = await open(join(folder, 'records'), 'w');
  const record = Buffer.alloc(recordBytes, 'x');
  const samples: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const startedAtMs = performance.now();
      await handle.write(record, 0, recordBytes, round * recordBytes);
      await handle.datasync();
      samples.push(performance.now() - startedAtMs);
    }
  } finally {
    await handle.close();
    removeFolder(folder);
  }
  return samples;
}
