/**
 * Keeps every processor busy, so that tests run on a slow machine: `node build/testing/load.mjs` computes until it is
 * ended, or until its standard input ends because its parent has gone.
 */
import { availableParallelism } from 'node:os';
import { Worker, isMainThread } from 'node:worker_threads';

if (isMainThread) {
  for (let count = availableParallelism(); count > 0; count -= 1) new Worker(new URL(import.meta.url));
  process.stdin.once('end', () => process.exit(0)).resume();
} else {
  for (;;);
}
