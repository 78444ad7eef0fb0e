import { createPinia } from 'pinia';
import { createApp, type Component } from 'vue';
import { connectBridge } from './bridge';
import { useSnapshotStore } from './snapshotStore';
import { createTranslator } from './texts/createTranslator';
import { bridgeKey } from './useBridge';

/** Starts the page of a window. `prepare` runs when the stores exist, before the first snapshot. */
export function startWindow(page: Component, prepare: () => void = () => undefined): void {
  const bridge = connectBridge();
  const app = createApp(page).use(createPinia()).use(createTranslator()).provide(bridgeKey, bridge);
  const snapshots = useSnapshotStore();
  prepare();

  app.config.errorHandler = (error) => {
    snapshots.reportWindowProblem();
    reportError(error);
  };
  window.addEventListener('unhandledrejection', () => snapshots.reportWindowProblem());

  snapshots.start(bridge).catch((error: unknown) => {
    snapshots.reportStartFailure();
    reportError(error);
  });
  app.mount('#window');
}
