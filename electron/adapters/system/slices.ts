import { setImmediate as nextTurn } from 'node:timers/promises';

/** Shorter than a frame: nobody who waits for an answer notices. */
const sliceMs = 8;

/** Runs long work in slices, so that the program can do other work in between. */
export class Slices {
  private startedAtMs = performance.now();

  /** To be asked often; the answer is yes when it is time to `rest`. */
  areOver(): boolean {
    return performance.now() - this.startedAtMs >= sliceMs;
  }

  async rest(): Promise<void> {
    await nextTurn();
    this.startedAtMs = performance.now();
  }
}
