import { app, globalShortcut } from 'electron';
import type { Platform } from '../../core/kernel/platform';
import type { GlobalKeys } from '../../core/keys/globalKeysPort';
import { runTool } from '../system/runTool';
import { keyRepeatDelayMs } from './keyRepeat';
import { keyboardLayouts, systemLayoutSources } from './keyboardLayouts';

/** Global keys, released when the program ends. */
export function electronKeys(platform: Platform): GlobalKeys {
  app.once('will-quit', () => globalShortcut.unregisterAll());
  return {
    take(accelerator, pressed) {
      try {
        // Electron calls back outside Node's event loop, where a promise may wait up to a second for the next event. An
        // immediate wakes the loop.
        return globalShortcut.register(accelerator, () => setImmediate(pressed));
      } catch {
        // Electron throws when the text is not an accelerator.
        return false;
      }
    },
    release(accelerator) {
      globalShortcut.unregister(accelerator);
    },
    layouts: () => keyboardLayouts(systemLayoutSources(platform)),
    repeatDelayMs: () => keyRepeatDelayMs({ platform, environment: process.env, run: runTool }),
  };
}
