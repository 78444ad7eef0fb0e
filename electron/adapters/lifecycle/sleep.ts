import { powerMonitor } from 'electron';

export interface Sleeper {
  fellAsleep(): void;
  wokeUp(): void;
}

/** After sleep, brings clocks up to date and tries the connection at once instead of when its timer fires. */
export function followSleep(sleeper: Sleeper): void {
  powerMonitor.on('suspend', () => sleeper.fellAsleep());
  powerMonitor.on('resume', () => sleeper.wokeUp());
}
