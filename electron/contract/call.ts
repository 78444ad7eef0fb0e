import type { CallControlView } from './callControl';
import type { ChoiceDraftView } from './choiceDraft';
import type { CommandList, Outcome } from './command';
import type { DispositionBlock, DispositionView, Refusal } from './disposition';
import type { ScreenPopView } from './screenPop';
import type { UserDataRow } from './userData';

export type CallState =
  | 'Ringing'
  | 'Dialing'
  | 'Established'
  | 'Held'
  | 'Released'
  | 'Preview'
  | 'PreviewCancelled'
  | 'Completed'
  | 'Unknown';

export type RecordingState = 'off' | 'on' | 'paused';

/** A recording that stands still. */
export interface RecordingPause {
  readonly seenSinceMs: number;
  /** False when the pause may have begun earlier, before Wrapkey saw it. */
  readonly isStartKnown: boolean;
  /** `long`: the agent is to be reminded. `notResumed`: Wrapkey was to resume it, and it did not go on. */
  readonly warning: 'long' | 'notResumed' | null;
}

/** What a call is called wherever it is shown. A call that is over keeps the name that it had. */
export interface CallNameView {
  /** The other party: by the policy's title, else the first participant, ANI or DNIS; empty when none is known. */
  readonly who: string;
  /** Why they call, by the policy's subtitle; empty when unknown. */
  readonly subtitle: string;
  /** The other party's number as it is dialled; empty when unknown. */
  readonly number: string;
  /** `number` as people write it. */
  readonly shownNumber: string;
}

export interface CallView extends CallNameView {
  readonly id: string;
  readonly state: CallState;
  /** The state as GWS wrote it. Differs from `state` only when `state` is `Unknown`. */
  readonly stateName: string;
  /** As GWS wrote it: `Internal`, `Inbound`, `Outbound`, `Consult`, or anything else. */
  readonly callType: string;
  /** The policy names calls, so `subtitle` and `shownNumber` have a line of their own, also before they are known. */
  readonly hasNameLine: boolean;
  readonly participants: readonly string[];
  /** How a command names each of `participants`. */
  readonly participantNumbers: readonly string[];
  readonly dnis: string | null;
  readonly ani: string | null;
  /** The original call of a consult call, when known. */
  readonly parentCallId: string | null;
  /** When the call appeared on the agent's device; the running time counts from here. */
  readonly startedAtMs: number;
  /** Only when released: where the running time stopped. */
  readonly endedAtMs: number | null;
  /** GWS's own names, in a fixed order. */
  readonly capabilities: readonly string[];
  readonly control: CallControlView;
  /** Filled for the current call only; the other calls do not show user data. */
  readonly userData: readonly UserDataRow[];
  readonly leftOut: LeftOutView;
  /** Part of the call could not be read and is missing here. */
  readonly isUnreadable: boolean;
  readonly muted: boolean;
  readonly recording: RecordingState;
  /** `null` unless the recording of a live call is paused. */
  readonly recordingPause: RecordingPause | null;
  readonly supervision: SupervisionView;
  /** T-Server's id for this call; `null` on servers that do not send it. */
  readonly connId: string | null;
  /** The number of the agent's device that handles the call. */
  readonly ownNumber: string | null;
  /** For the current call only; `null` where the policy has no page for it. */
  readonly screenPop: ScreenPopView | null;
  readonly disposition: DispositionView | null;
  readonly draft: ChoiceDraftView | null;
  /**
   * The latest error that GWS reported for this call; `null` when its disposition already shows it, or has since
   * arrived.
   */
  readonly reported: Refusal | null;
  /** Why the disposition buttons are off for this call; `null` when they are on. */
  readonly block: DispositionBlock | null;
}

/** As GWS reports it for this call; all false once the call has ended. */
export interface SupervisionView {
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
}

/** How much a server sent for one call beyond Wrapkey's limits. */
export interface LeftOutView {
  readonly participants: number;
  readonly userData: number;
}

export interface CallCommands {
  readonly selectCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' }>;
  };
  /** Takes a released call off the list. A call that must have a code can be taken off only after it has one. */
  readonly dismissCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' | 'callIsLive' | 'isMandatory' }>;
  };
  readonly copyUserData: {
    readonly input: { readonly callId: string; readonly key: string };
    readonly output: Outcome<null, { readonly code: 'notCopyable' }>;
  };
}

export const callCommands: CommandList<CallCommands> = {
  selectCall: 'withInput',
  dismissCall: 'withInput',
  copyUserData: 'withInput',
};
