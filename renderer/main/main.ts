import { startWindow } from '../startWindow';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/tone.css';
import '../styles/button.css';
import '../styles/field.css';
import '../styles/page.css';
import App from './App.vue';

startWindow(App);
