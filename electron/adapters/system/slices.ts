import { setImmediate as nextTurn } from 'node:timers/promises';

/** Shorter than a frame: nobody who waits for an answer notices. */
const sliceMs = 8;

/** Long work in slices, between which the program does whatever else there is to do. */
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
