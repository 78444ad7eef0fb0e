import type { Result } from '../kernel/result';
import type { AgentOperation } from './agentOperation';
import type { GwsAgentState } from './agentStates';
import type { GwsCall } from './call';
import type { CallOperation, DialledCall } from './callOperation';
import type { CallerId } from './callerId';
import type { ReadCodes } from './codeReader';
import type { GwsContact } from './contacts';
import type { GwsDevice } from './device';
import type { GwsEvent } from './event';
import type { CallFailure, GwsFailure } from './gwsFailure';
import type { InteractionsApi } from './interactionsApi';
import type { JsonExchange } from './jsonAnswer';
import type { OutboundApi } from './outboundApi';
import type { ServerAddress } from './serverAddress';
import type { GwsSettings } from './settings';
import type { GwsUser, ListedCalls } from './user';
import type { FieldOptions, GwsUserDataField } from './userDataFields';

/** The credentials of the agent. */
export interface Proof {
  /** As typed; also the agent's name when the server has none. Empty when only the server will know. */
  readonly userName: string;
  /** `null`: the cookies alone authenticate the agent. */
  readonly password: string | null;
}

/** The agent's devices and calls, as the server has them now. */
export interface AgentState {
  /** `null`: the server did not say. */
  readonly devices: readonly GwsDevice[] | null;
  readonly listed: ListedCalls;
}

/** Calls will come, but other channels could not be started. */
export interface ChannelsFailed {
  /** The server's message about the first of them. */
  readonly said: string | null;
}

/**
 * Where a disposition is posted: to the call, to the device (older servers), or `auto`: to the call, then to the device
 * if the server does not know the call.
 */
export type DispositionAddress = 'auto' | 'calls' | 'device';

/** One code for one call. Ids are the server's. */
export interface CallDisposition {
  readonly callId: string;
  readonly callUuid: string;
  /** See `dispositionCallUri`. */
  readonly callUri: string;
  readonly deviceId: string | null;
  /** The code's name, not its label. */
  readonly code: string;
  /** The key in the user data; `null`: the server's default. */
  readonly key: string | null;
  readonly address: DispositionAddress;
}

export interface UserDataPair {
  readonly key: string;
  readonly value: string;
}

/** How long a request may still take, in milliseconds. Nothing leaves once it is 0 or less. */
export type TimeLeft = () => number;

/** The server's codes; `none` when it has none for this agent. */
export interface ServerCodes extends ReadCodes {
  readonly source: 'groups' | 'businessAttribute' | 'none';
}

/** What a `CometPort` needs to follow this server and read its messages. */
export interface ServerNotifications {
  readonly url: string;
  readonly requiredChannels: readonly string[];
  readonly optionalChannels: readonly string[];
  /** Posts one batch with the session's headers and cookies. */
  readonly post: (url: string, body: string, timeoutMs: number) => JsonExchange;
  /** One message of a channel, as parsed JSON. Never throws. */
  read(channel: string, message: unknown): GwsEvent;
  /** The server's reason for a refusal, safe to show. */
  said(text: string): string;
}

/**
 * One server in domain terms: what Wrapkey asks, and what the answers mean. Callers know no address, body or envelope,
 * so a server of another dialect (Workspace API v3) could implement this too. Success of an operation on a call means
 * that the server accepted it, not that it has happened: the answer and the event that proves it come in any order
 * (gws-protocol 1.3, 4.5). Each operation is sent at most once.
 */
export interface GwsApi {
  readonly server: ServerAddress;
  readonly notifications: ServerNotifications;
  readonly interactions: InteractionsApi;
  readonly outbound: OutboundApi;
  /** Aborts running requests and refuses new ones: the cookies may soon belong to another agent. */
  close(): void;
  /** `keys`: user data that is read before everything else. Called for every answer. */
  readFirst(keys: () => readonly string[]): void;

  /** Reads everything about the agent that a sign-in needs. `null`: it is a GWS server, but does not name the agent. */
  readAgent(proof: Proof): Promise<Result<GwsUser | null, GwsFailure>>;
  readState(): Promise<Result<AgentState, GwsFailure>>;
  /** Starts the contact-centre session. `place`: `null` for the agent's own. Fails when calls will not come. */
  startWork(place: string | null): Promise<Result<ChannelsFailed | null, GwsFailure>>;
  /** Logs the agent out of every device and ends the server session. This must be the last request. */
  endWork(): Promise<Result<null, GwsFailure>>;

  /** The states that an agent can ask for. */
  readAgentStates(): Promise<Result<readonly GwsAgentState[], GwsFailure>>;
  changeAgentState(operation: AgentOperation, timeLeft: TimeLeft): Promise<Result<null, CallFailure>>;

  /** `null`: the server does not, or no longer, know this call. */
  readCall(callId: string): Promise<Result<GwsCall | null, CallFailure>>;
  operate(callId: string, operation: CallOperation, timeLeft: TimeLeft): Promise<Result<null, CallFailure>>;
  /** Begins a call from the device (gws-protocol 6.1). */
  dial(deviceId: string, call: DialledCall, timeLeft: TimeLeft): Promise<Result<null, CallFailure>>;
  setDisposition(disposition: CallDisposition): Promise<Result<null, CallFailure>>;
  /** Sets one pair of the user data of a live call. `attach`: only for a key that the call does not have yet. */
  writeUserData(callId: string, pair: UserDataPair, by: 'update' | 'attach'): Promise<Result<null, CallFailure>>;
  /** Removes one pair from the user data of a live call. */
  deleteUserDataPair(callId: string, key: string): Promise<Result<null, CallFailure>>;

  /** Whom the server's directory knows by a name or a number. Some servers have no such search (gws-protocol-more A6.2). */
  searchTargets(text: string): Promise<Result<readonly GwsContact[], GwsFailure>>;
  /** The numbers that the agent may show when dialling: values of the named business attribute. */
  readCallerIds(attribute: string): Promise<Result<readonly CallerId[], GwsFailure>>;
  /** The agent's options, when `readAgent` did not bring them. Defaults when the server has none. */
  readSettings(): Promise<Result<GwsSettings, GwsFailure>>;
  /** The user-data keys that the configuration describes, in its order. Empty when it describes none. */
  readUserDataFields(options: FieldOptions): Promise<Result<readonly GwsUserDataField[], GwsFailure>>;
  /** The codes of the named attribute; `null`: of the default attribute. */
  readCodes(attribute: string | null): Promise<Result<ServerCodes, GwsFailure>>;
}
