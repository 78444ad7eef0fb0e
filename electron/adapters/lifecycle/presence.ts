import { powerMonitor } from 'electron';

/** Who wants to know whether somebody sits at the computer. */
interface Watcher {
  screenLocked(): void;
  idleFor(seconds: number): void;
}

const lookEveryMs = 15_000;

/** The system tells when the screen is locked (not on Linux); how long nobody has used it has to be asked. */
export function followPresence(watcher: Watcher): void {
  powerMonitor.on('lock-screen', () => watcher.screenLocked());
  setInterval(() => watcher.idleFor(powerMonitor.getSystemIdleTime()), lookEveryMs).unref();
}
