import { startWindow } from '../startWindow';
import { usePromptFrontStore } from './promptFrontStore';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/tone.css';
import '../styles/button.css';
import '../styles/field.css';
import './wrapup.css';
import App from './App.vue';

// From the first snapshot on, so that no change of the call in front goes unseen.
startWindow(App, () => usePromptFrontStore());
