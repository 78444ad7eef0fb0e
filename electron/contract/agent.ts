export type AgentState = 'Ready' | 'NotReady' | 'AfterCallWork' | 'LoggedIn' | 'LoggedOut' | 'Unknown';

export interface DeviceView {
  /** The own directory number. */
  readonly phoneNumber: string | null;
  readonly state: AgentState;
  /** The name that GWS gives the state, for instance "Lunch"; `null` when it sends none. */
  readonly stateName: string | null;
}

export interface AgentView {
  readonly displayName: string;
  readonly devices: readonly DeviceView[];
  /** False when the agent's account lacks the GWS feature `api-voice`. */
  readonly hasVoiceFeature: boolean;
}
