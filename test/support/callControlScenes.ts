import type { CallAction } from '../../electron/contract/words/callControl';
import { somePreferences } from './preferenceFixtures';
import { aCall, aSnapshotWith } from './rendererFixtures';
import type { Scene } from './scene';

const actions: readonly CallAction[] = [
  ...(['hold', 'mute', 'sendDigits', 'startTransfer', 'transfer', 'startConference', 'conference'] as const),
  ...(['startRecording', 'hangUp'] as const),
];
const talking = aSnapshotWith([aCall({ who: 'Priya Natarajan', control: { actions, operation: null } })]);
const german = { ...talking, preferences: somePreferences({ language: 'de' }) };

/** What the agent does with a call, and the dialogs of that. */
export const callControlScenes: Readonly<Record<string, Scene>> = {
  talking: { snapshot: talking },
  keypad: { snapshot: talking, press: ['Keypad', '1', '2', '#'] },
  transfer: { snapshot: talking, press: ['Transfer'], typed: '+49 (30) 123-4567' },
  transferNoNumber: { snapshot: talking, press: ['Transfer'], typed: 'Priya' },
  conference: { snapshot: talking, press: ['Conference'], typed: '6001' },
  keypadGerman: { snapshot: german, press: ['Tastenfeld', '1'] },
  transferGerman: { snapshot: german, press: ['Weiterleiten'], typed: '6001' },
};
