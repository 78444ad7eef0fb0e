import type { Clock } from './clock';

/** Long work. It may rest wherever it yields; what lies between two yields should take no more than a few milliseconds. */
export type Work<Made> = Generator<undefined, Made>;

/** Shorter than a frame: whoever clicks meanwhile does not notice. */
export const sliceMs = 8;

/** Does the work in slices, between which the program goes on. */
export async function inSlices<Made>(work: Work<Made>, clock: Clock): Promise<Made> {
  let endMs = clock.monotonicMs() + sliceMs;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (clock.monotonicMs() < endMs) continue;
    await new Promise<void>((resolve) => clock.after(0, resolve));
    endMs = clock.monotonicMs() + sliceMs;
  }
}
