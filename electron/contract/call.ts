import type { DispositionBlock, DispositionView, Refusal } from './disposition';
import type { CommandList, Outcome } from './command';

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

export interface CallView {
  readonly id: string;
  readonly state: CallState;
  /** The state as GWS wrote it; differs from `state` only when that is `Unknown`. */
  readonly stateName: string;
  /** As GWS wrote it: `Internal`, `Inbound`, `Outbound`, `Consult`, or anything else. */
  readonly callType: string;
  /** Who is at the other end: the first participant, else ANI, else DNIS; empty when nobody is known. */
  readonly who: string;
  readonly participants: readonly string[];
  readonly dnis: string | null;
  readonly ani: string | null;
  /** The original call of a consult call, when known. */
  readonly parentCallId: string | null;
  /** When the call appeared on the agent's device; the running time counts from here. */
  readonly startedAtMs: number;
  /** Only when released: where the running time stopped. */
  readonly endedAtMs: number | null;
  /** Names as GWS writes them, in a fixed order. */
  readonly capabilities: readonly string[];
  /** Of the current call; empty for the others, which show none. */
  readonly userData: readonly UserDataRow[];
  readonly leftOut: LeftOutView;
  /** A part of it could not be read, and is left out. */
  readonly isUnreadable: boolean;
  readonly muted: boolean;
  readonly recording: boolean;
  readonly supervision: SupervisionView;
  /** What T-Server calls this call by; `null` on servers that do not say it. */
  readonly connId: string | null;
  /** The number of the agent's device that has the call. */
  readonly ownNumber: string | null;
  readonly disposition: DispositionView | null;
  /** The error that GWS reported last of this call; `null` when its disposition says it, or has arrived since. */
  readonly reported: Refusal | null;
  /** Why the disposition buttons are off for this call; `null` when they are on. */
  readonly block: DispositionBlock | null;
}

/** As GWS tells it of this call; all false once it has ended. */
export interface SupervisionView {
  readonly supervisorListeningIn: boolean;
  readonly monitoredUserMuted: boolean;
  readonly monitoring: boolean;
}

export interface UserDataRow {
  readonly key: string;
  /** From the policy; the key itself when the policy names none. */
  readonly label: string;
  /** Ready to show: already masked where the policy says so. */
  readonly value: string;
  readonly isMasked: boolean;
  /** The server sent more than this. */
  readonly isCut: boolean;
}

/** What a server sent of one call beyond what Wrapkey takes. */
export interface LeftOutView {
  readonly participants: number;
  readonly userData: number;
}

export interface CallCommands {
  readonly selectCall: {
    readonly input: { readonly callId: string };
    readonly output: Outcome<null, { readonly code: 'unknownCall' }>;
  };
  /** Takes a released call off the list; one that must be given a code only after that. */
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
