import { useFrontCallStore } from '../calls/frontCallStore';
import { startWindow } from '../startWindow';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/tone.css';
import '../styles/button.css';
import './strip.css';
import App from './App.vue';

// The store exists before the first snapshot, so that it misses no change of the call.
startWindow(App, () => useFrontCallStore());
