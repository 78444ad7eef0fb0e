import type { CallAction, PlainCallAction } from '../../electron/contract/words/callControl';

/** Opens something in which the agent types: whom to call, or digits. */
export type ControlDialog = 'transfer' | 'conference' | 'keypad';

export type Control =
  | { readonly kind: 'action'; readonly action: PlainCallAction }
  | { readonly kind: 'dialog'; readonly dialog: ControlDialog };

const action = (name: PlainCallAction): Control => ({ kind: 'action', action: name });
const dialog = (name: ControlDialog): Control => ({ kind: 'dialog', dialog: name });

const needs: Readonly<Record<ControlDialog, readonly CallAction[]>> = {
  transfer: ['startTransfer', 'transfer'],
  conference: ['startConference', 'conference'],
  keypad: ['sendDigits'],
};

/**
 * The controls that share each place, in the order of the screen; the first that is offered stands there. Reject is not
 * where Hang up comes when a call is answered: a press that was meant for a ringing call must not end a conversation.
 */
const places: readonly (readonly Control[])[] = [
  [action('answer'), action('hold'), action('retrieve')],
  [action('reject'), action('mute'), action('unmute')],
  [dialog('keypad')],
  [action('hangUp')],
  [action('completeTransfer'), dialog('transfer')],
  [action('completeConference'), dialog('conference')],
  [action('startRecording'), action('pauseRecording'), action('resumeRecording')],
];

/** In the menu behind the last place. */
const furtherControls: readonly Control[] = [
  action('swap'),
  action('backToCaller'),
  action('stopRecording'),
  action('endForAll'),
  dialog('transfer'),
  dialog('conference'),
];

export interface ControlPlaces {
  /** Always as many, so that nothing moves; `null` where nothing is offered. */
  readonly places: readonly (Control | null)[];
  readonly further: readonly Control[];
}

export function controlPlaces(offered: readonly CallAction[]): ControlPlaces {
  const isOffered = (control: Control): boolean =>
    control.kind === 'action'
      ? offered.includes(control.action)
      : needs[control.dialog].some((one) => offered.includes(one));
  const shown = places.map((place) => place.find(isOffered) ?? null);
  return { places: shown, further: furtherControls.filter((one) => isOffered(one) && !shown.some(isSame(one))) };
}

export function controlName(control: Control): PlainCallAction | ControlDialog {
  return control.kind === 'action' ? control.action : control.dialog;
}

function isSame(control: Control): (other: Control | null) => boolean {
  return (other) => other !== null && controlName(other) === controlName(control);
}
