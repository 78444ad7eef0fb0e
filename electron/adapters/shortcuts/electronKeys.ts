import { app, globalShortcut } from 'electron';
import type { GlobalKeys } from '../../core/ports';

/** Keys of the whole system. They are given back when the program ends. */
export function electronKeys(): GlobalKeys {
  app.once('will-quit', () => globalShortcut.unregisterAll());
  return {
    take(accelerator, pressed) {
      try {
        return globalShortcut.register(accelerator, pressed);
      } catch {
        // Electron throws for what is no accelerator.
        return false;
      }
    },
    release(accelerator) {
      globalShortcut.unregister(accelerator);
    },
  };
}
