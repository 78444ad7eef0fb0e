import { startWindow } from '../startWindow';
import { usePromptFrontStore } from './promptFrontStore';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/tone.css';
import '../styles/button.css';
import '../styles/field.css';
import './wrapup.css';
import App from './App.vue';

// The store exists before the first snapshot, so that it misses no change of the front call.
startWindow(App, () => usePromptFrontStore());
