import { isAboutBothCalls } from '../../electron/rules/callActions';
import { text, type Text } from '../texts/text';
import { whoText } from '../texts/whoText';
import { controlName, type PlacedControl } from './controlPlaces';
import { controlledCall, type Conversation } from './conversation';

/** The name of a control. In a consultation, a control for the call that is not the controlled one also names that call. */
export function controlText({ control, call }: PlacedControl, conversation: Conversation): Text {
  if (control.kind === 'remove') return text('control.remove', { who: whoText(control.name) });
  const name = controlName(control);
  if (name === 'backToCaller') return text('control.backTo', { who: whoText(conversation.original.who) });
  const plain = text(`control.${name}`);
  const isAboutOther = call.id !== controlledCall(conversation).id && !isAboutBothCalls(name);
  return isAboutOther ? text('control.ofCall', { control: plain, who: whoText(call.who) }) : plain;
}
