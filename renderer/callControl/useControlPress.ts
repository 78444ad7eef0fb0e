import { computed } from 'vue';
import type { CallView } from '../../electron/contract/call';
import type { PlainCallAction } from '../../electron/contract/words/callControl';
import { useSnapshotStore } from '../snapshotStore';
import { useText } from '../texts/useText';
import { useControlDialogStore, type ShownDialog } from './controlDialogStore';
import type { PlacedControl } from './controlPlaces';
import { controlText } from './controlText';
import { conversationOf } from './conversation';
import { lackingLabels } from './lackingLabels';
import { useCallControl } from './useCallControl';

/** What a press on a control does, wherever the control is shown: the same questions first, the same guard time. */
export function useControlPress(shownCall: () => CallView) {
  const { say } = useText();
  const store = useSnapshotStore();
  const conversation = computed(() => conversationOf(shownCall(), store.snapshot?.calls ?? []));
  const dialogs = useControlDialogStore();
  const { press, mayPress, pressedEarly, status, isOffline } = useCallControl(() => conversation.value);
  const said = computed(() => (status.value === null ? '' : say(status.value.text)));

  function nameOf(placed: PlacedControl): string {
    return say(controlText(placed, conversation.value));
  }

  function isQuestioned(action: PlainCallAction, call: CallView): action is 'hangUp' | 'endForAll' {
    if (action !== 'hangUp') return action === 'endForAll';
    // Once the call has ended, a mandatory field cannot be filled any more.
    return store.snapshot?.callOptions.asksBeforeHangUp === true || lackingLabels(call).length > 0;
  }

  /** A dialog is about the call that the agent saw, too. */
  function askFirst(dialog: ShownDialog, call: CallView): void {
    if (mayPress()) dialogs.open(dialog, call);
  }

  async function pressControl({ control, call }: PlacedControl): Promise<void> {
    switch (control.kind) {
      case 'dialog':
        askFirst(control.dialog, call);
        return;
      case 'remove':
        await press(call, { action: 'removeParticipant', participant: control.number });
        return;
      case 'action':
        if (isQuestioned(control.action, call)) askFirst(control.action, call);
        else await press(call, { action: control.action });
    }
  }

  return { conversation, nameOf, pressControl, pressedEarly, status, said, isOffline };
}
