import { powerMonitor } from 'electron';
import type { Application } from '../../core/application';

/** Clocks go on through sleep, and the connection is tried at once after it rather than when its timer says so. */
export function followSleep(application: Application): void {
  powerMonitor.on('suspend', () => application.fellAsleep());
  powerMonitor.on('resume', () => application.wokeUp());
}
