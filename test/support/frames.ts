import { vi } from 'vitest';
import type { Cancel, Clock } from '../../electron/core/kernel/clock';

/** Of a screen with 60 Hz. */
export const frameMs = 16;

const timers: Pick<Clock, 'after'> = {
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** A page that can be seen, with a frame after each `everyMs`. `vi.unstubAllGlobals()` takes it away. */
export function aPaintedPage(everyMs = frameMs, clock: Pick<Clock, 'after'> = timers): void {
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => clock.after(everyMs, act));
  vi.stubGlobal('cancelAnimationFrame', (cancel: Cancel) => cancel());
}

/** A page that the system says can be seen, and never paints. */
export function aPageNeverPainted(): void {
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
}
