import type { CallView } from '../../contract/call';
import type { Snapshot } from '../../contract/snapshot';
import type { CallKey, KeyedCallAction } from '../../contract/words/keys';
import type { DesktopTexts } from '../texts/desktopTexts';
import type { TrayMenuItem } from './trayMenu';
import { trayName } from './trayName';

/** In the order of the menu, each with the key that does the same. */
const actions: readonly (readonly [KeyedCallAction, CallKey])[] = [
  ['answer', 'answer'],
  ['hold', 'hold'],
  ['retrieve', 'hold'],
  ['mute', 'mute'],
  ['unmute', 'mute'],
  ['hangUp', 'hangUp'],
];

/** What can be done to the call that keys control, and to the one that the key for answering is about, each below its name. */
export function callItems(snapshot: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  const { controlledCallId, answeredCallId } = snapshot.keys;
  return [
    ...itemsOf(callOf(snapshot, answeredCallId), snapshot, texts),
    ...itemsOf(callOf(snapshot, controlledCallId), snapshot, texts),
  ];
}

function callOf({ calls }: Snapshot, callId: string | null): CallView | null {
  return calls.find(({ id }) => id === callId) ?? null;
}

function itemsOf(call: CallView | null, snapshot: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  if (call === null) return [];
  const entries = actions
    .filter(([action]) => isOffered(action, call, snapshot))
    .map(([action, key]): TrayMenuItem => {
      const label = texts.say(`control.${action}`);
      const command = { kind: 'controlCall', callId: call.id, action } as const;
      // One press of the key that hangs up is not enough, so it does not do the same.
      const accelerator = action === 'hangUp' ? null : acceleratorOf(snapshot, key);
      return { kind: 'entry', label, command, ...(accelerator === null ? {} : { accelerator }) };
    });
  if (entries.length === 0) return [];
  const label = texts.say('control.about', { who: trayName(call, texts) });
  return [{ kind: 'heading', label }, ...entries, { kind: 'separator' }];
}

function isOffered(action: KeyedCallAction, { control, userData }: CallView, { callOptions }: Snapshot): boolean {
  // A menu cannot ask; the window does.
  const isQuestioned = callOptions.asksBeforeHangUp || userData.some(({ isLacking }) => isLacking);
  return control.actions.includes(action) && !(action === 'hangUp' && isQuestioned);
}

function acceleratorOf({ keys }: Snapshot, key: CallKey): string | null {
  return keys.bindings.find(({ action, state }) => action === key && state === 'ready')?.accelerator ?? null;
}
