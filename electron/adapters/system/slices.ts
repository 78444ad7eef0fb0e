import { setImmediate as nextTurn } from 'node:timers/promises';
import { sliceMs } from '../../core/kernel/slices';

/** Runs long work in slices, so that the program can do other work in between. */
export class Slices {
  private startedAtMs = performance.now();

  /** Call it often; true when it is time to `rest`. */
  isOver(): boolean {
    return performance.now() - this.startedAtMs >= sliceMs;
  }

  async rest(): Promise<void> {
    await nextTurn();
    this.startedAtMs = performance.now();
  }
}
