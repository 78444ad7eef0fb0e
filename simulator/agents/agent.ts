import type { CallFormat, CallState } from '../switch/agentCall';
import type { BusinessAttribute } from './businessAttribute';
import type { DispositionGroup } from './dispositionGroup';

/** gws-protocol 3.5: right after logging in there is neither an id nor a display name. */
export interface UserState {
  readonly id?: string;
  readonly displayName?: string;
  readonly state: string;
  readonly workMode?: string;
  readonly reason?: string;
}

/** The entries of /settings/agent-states, with the ids that GWS sends, including the odd `Ef` (gws-protocol 3.6). */
export interface AgentState {
  readonly id: string;
  readonly operationName: string;
  readonly displayName: string;
  readonly state: string;
  readonly workMode?: string | undefined;
  readonly reason?: string | undefined;
}

export type SettingValue = string | Readonly<Record<string, unknown>>;
export type SettingsGroups = Readonly<Record<string, Readonly<Record<string, SettingValue>>>>;

export type CapabilityLists = Readonly<Partial<Record<CallState, readonly string[] | undefined>>>;

export interface Agent {
  readonly userName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  readonly dn: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly features: readonly string[];
  readonly settings: SettingsGroups;
  readonly dispositions: readonly DispositionGroup[];
  readonly groupsEnabled: boolean;
  readonly businessAttributes: readonly BusinessAttribute[];
  readonly format: CallFormat;
  readonly telephonyNetwork: 'Private' | 'Public';
  /** Whether calls offer MuteCall, which not every switch does (gws-protocol 5.4). */
  readonly canMute: boolean;
  /** Whether calls that came through a queue offer Reject. */
  readonly canReject: boolean;
  /** Replaces the capabilities that the simulator would list for calls in a state. */
  readonly capabilities: CapabilityLists | null;
  /** After this time a ringing call is taken away and the agent set not ready; 0 for never. */
  readonly noAnswerSeconds: number;
  readonly wrapUpSeconds: number;
  readonly deviceRegistered: boolean;
  readonly deviceActivity: 'Active' | 'Inactive';
  /** False: the device comes without `userState`. */
  readonly showsUserState: boolean;
  readonly userState: UserState;
  /** The state that the switch restores after after-call work. */
  readonly stateBeforeWrapUp: UserState | undefined;
  /** The entries of /settings/agent-states, including the agent's own reasons. */
  readonly agentStates: readonly AgentState[];
  /** The field in which a user state shows its reason; GWS uses both (gws-protocol-more A1.7). */
  readonly reasonField: 'reason' | 'reasonCode';
  /** Replaces the capabilities that the simulator would list for the device. */
  readonly deviceCapabilities: readonly string[] | null;
  readonly doNotDisturb: 'On' | 'Off';
  readonly forwardTo: string | undefined;
  /** Multimedia channels only; the voice state is the device's (gws-protocol 3.2). */
  readonly channels: Readonly<Record<string, UserState>>;
}
