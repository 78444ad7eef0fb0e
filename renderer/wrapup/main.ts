import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { connectBridge } from '../bridge';
import { bridgeKey } from '../composables/useBridge';
import { createTranslator } from '../locales/createTranslator';
import { usePromptFrontStore } from '../stores/promptFrontStore';
import { useSnapshotStore } from '../stores/snapshotStore';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/field.css';
import './wrapup.css';
import App from './App.vue';

const bridge = connectBridge();
const app = createApp(App).use(createPinia()).use(createTranslator()).provide(bridgeKey, bridge);
const snapshots = useSnapshotStore();
// From the first snapshot on, so that no change of the call in front goes unseen.
usePromptFrontStore();

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
