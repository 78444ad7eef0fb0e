import { powerMonitor } from 'electron';

export interface Sleeper {
  fellAsleep(): void;
  wokeUp(): void;
}

/** Clocks go on through sleep, and the connection is tried at once after it rather than when its timer says so. */
export function followSleep(sleeper: Sleeper): void {
  powerMonitor.on('suspend', () => sleeper.fellAsleep());
  powerMonitor.on('resume', () => sleeper.wokeUp());
}
