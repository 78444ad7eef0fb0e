import type { CallView } from '../../electron/contract/call';
import type { CallAction, PlainCallAction } from '../../electron/contract/words/callControl';
import { isAboutBothCalls } from '../../electron/rules/callActions';
import { controlledCall, type Conversation } from './conversation';

/** A dialog in which the agent types: a target to call, or digits. */
export type ControlDialog = 'transfer' | 'conference' | 'keypad';

export type Control =
  | { readonly kind: 'action'; readonly action: PlainCallAction }
  | { readonly kind: 'dialog'; readonly dialog: ControlDialog }
  | { readonly kind: 'remove'; readonly number: string; readonly name: string };

/** A control and its call. */
export interface PlacedControl {
  readonly control: Control;
  readonly call: CallView;
}

const action = (name: PlainCallAction): Control => ({ kind: 'action', action: name });
const dialog = (name: ControlDialog): Control => ({ kind: 'dialog', dialog: name });

const dialogActions: Readonly<Record<ControlDialog, readonly CallAction[]>> = {
  transfer: ['startTransfer', 'transfer'],
  conference: ['startConference', 'conference'],
  keypad: ['sendDigits'],
};

/**
 * The places, in the order of the screen. Each shows the first of its controls that is offered. Reject and Hang up never
 * share a place: a press meant to reject a ringing call must not end a conversation.
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

/** The places during a consultation. Each control stands where the similar control of a single call stands. */
const consultPlaces: readonly (readonly Control[])[] = [
  [action('swap'), action('hold'), action('retrieve')],
  [action('mute'), action('unmute')],
  [dialog('keypad')],
  [action('backToCaller'), action('hangUp')],
  [action('completeTransfer')],
  [action('completeConference')],
  [action('startRecording'), action('pauseRecording'), action('resumeRecording')],
];

const connectingOrEnding: readonly PlainCallAction[] = [
  'completeTransfer',
  'completeConference',
  'backToCaller',
  'hangUp',
  'reject',
];

/** The menu after the last place shows those that are offered and have no place. */
const furtherControls: readonly Control[] = [
  action('swap'),
  action('hold'),
  action('retrieve'),
  action('mute'),
  action('unmute'),
  action('completeTransfer'),
  action('completeConference'),
  action('pauseRecording'),
  action('resumeRecording'),
  action('stopRecording'),
  dialog('keypad'),
  dialog('transfer'),
  dialog('conference'),
  action('endForAll'),
  action('hangUp'),
];

export interface ControlPlaces {
  /** Always the same number, so that nothing moves; `null` where nothing is offered. */
  readonly places: readonly (PlacedControl | null)[];
  readonly further: readonly PlacedControl[];
}

export function controlPlaces(conversation: Conversation): ControlPlaces {
  const { original, consult } = conversation;
  if (consult === null) {
    const shown = places.map((place) => firstOffered(place, [original]));
    return { places: shown, further: [...furtherOf(original, shown), ...removable(original)] };
  }
  const controlled = controlledCall(conversation);
  const other = controlled === consult ? original : consult;
  const shown = consultPlaces.map((place) => firstOffered(place, [controlled, other]));
  // "Back to the caller" hangs the consultation up.
  const isHangUpShown = shown.some((placed) => placed !== null && controlName(placed.control) === 'backToCaller');
  const further = [controlled, other].flatMap((call) => furtherOf(call, shown));
  return {
    places: shown,
    further: [
      ...further.filter(
        ({ control, call }) => !(isHangUpShown && call === consult && controlName(control) === 'hangUp'),
      ),
      ...removable(original),
    ],
  };
}

export function controlName(control: Control): PlainCallAction | ControlDialog | 'removeParticipant' {
  switch (control.kind) {
    case 'action':
      return control.action;
    case 'dialog':
      return control.dialog;
    case 'remove':
      return 'removeParticipant';
  }
}

/** It connects two others, or ends a call: nothing takes it back. */
export function connectsOrEnds(control: Control): boolean {
  return control.kind === 'action' && connectingOrEnding.includes(control.action);
}

/** What a press on the place would do, and to which call; `null` where nothing stands. */
export function placeMeaning(placed: PlacedControl | null): string | null {
  return placed === null ? null : `${controlName(placed.control)} ${placed.call.id}`;
}

/** The actions that the control can ask for; a dialog lets the agent choose one of several. */
export function actionsOf(control: Control): readonly CallAction[] {
  switch (control.kind) {
    case 'action':
      return [control.action];
    case 'dialog':
      return dialogActions[control.dialog];
    case 'remove':
      return ['removeParticipant'];
  }
}

/** Looks at the controlled call first. At the second call it looks only for controls that concern both calls. */
function firstOffered(place: readonly Control[], [first, second]: readonly CallView[]): PlacedControl | null {
  for (const control of place) {
    if (first !== undefined && isOffered(control, first)) return { control, call: first };
    if (second !== undefined && isJoint(control) && isOffered(control, second)) return { control, call: second };
  }
  return null;
}

function furtherOf(call: CallView, shown: readonly (PlacedControl | null)[]): readonly PlacedControl[] {
  const isShown = (control: Control): boolean =>
    shown.some(
      (placed) =>
        placed !== null &&
        controlName(placed.control) === controlName(control) &&
        (placed.call.id === call.id || isJoint(control)),
    );
  return furtherControls
    .filter((control) => isOffered(control, call) && !isShown(control))
    .map((control) => ({ control, call }));
}

function removable(call: CallView): readonly PlacedControl[] {
  if (!call.control.actions.includes('removeParticipant')) return [];
  return call.participants.flatMap((name, index) => {
    const number = call.participantNumbers[index];
    return number === undefined ? [] : [{ control: { kind: 'remove', number, name }, call }];
  });
}

function isOffered(control: Control, { control: { actions } }: CallView): boolean {
  return actionsOf(control).some((one) => actions.includes(one));
}

function isJoint(control: Control): boolean {
  const name = controlName(control);
  return name === 'backToCaller' || isAboutBothCalls(name);
}
