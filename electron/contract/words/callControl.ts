/** What an agent can do with a call, in the order in which controls show it. */
export const callActions = [
  'answer',
  'reject',
  'hold',
  'retrieve',
  'swap',
  'mute',
  'unmute',
  'sendDigits',
  'startTransfer',
  'transfer',
  'startConference',
  'conference',
  'completeTransfer',
  'completeConference',
  'backToCaller',
  'removeParticipant',
  'startRecording',
  'pauseRecording',
  'resumeRecording',
  'stopRecording',
  'endForAll',
  'hangUp',
] as const;

/**
 * `transfer` and `conference` are one step, the others of these names begin with a consultation. `backToCaller` hangs up
 * the consultation, then retrieves the original call. `endForAll` ends a conference for everybody.
 */
export type CallAction = (typeof callActions)[number];

/** Actions that need nothing but their call. */
export type PlainCallAction = Exclude<
  CallAction,
  'sendDigits' | 'startTransfer' | 'transfer' | 'startConference' | 'conference' | 'removeParticipant'
>;

export type CallActionInput =
  | { readonly action: PlainCallAction }
  /** Of `0`–`9`, `*`, `#`, `A`–`D`. */
  | { readonly action: 'sendDigits'; readonly digits: string }
  /** `number`: as typed; what the server does not support is left out before it is dialled. */
  | {
      readonly action: 'startTransfer' | 'transfer' | 'startConference' | 'conference';
      readonly target: { readonly number: string };
    }
  /** `participant`: one of `CallView.participantNumbers`. */
  | { readonly action: 'removeParticipant'; readonly participant: string };
