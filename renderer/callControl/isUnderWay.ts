import type { CallAction } from '../../electron/contract/words/callControl';
import { controlName, type PlacedControl } from './controlPlaces';

const operationsOf: Partial<Record<ReturnType<typeof controlName>, readonly CallAction[]>> = {
  backToCaller: ['hangUp'],
  keypad: ['sendDigits'],
  transfer: ['startTransfer', 'transfer'],
  conference: ['startConference', 'conference'],
};

/** What the control does has been asked for and is not over. */
export function isUnderWay({ control, call }: PlacedControl): boolean {
  const { operation } = call.control;
  if (operation?.outcome.state !== 'waiting' && operation?.outcome.state !== 'sent') return false;
  const name = controlName(control);
  return name === operation.action || operationsOf[name]?.includes(operation.action) === true;
}
