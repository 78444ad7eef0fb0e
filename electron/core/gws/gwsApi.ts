import type { HttpExchange } from './httpPort';
import type { Result } from '../kernel/result';
import type { GwsCall } from './call';
import type { ReadCodes } from './codeReader';
import type { GwsDevice } from './device';
import type { GwsEvent } from './event';
import type { CallFailure, GwsFailure } from './gwsFailure';
import type { ServerAddress } from './serverAddress';
import type { GwsSettings } from './settings';
import type { GwsUser, ListedCalls } from './user';

/** Who says to be there. */
export interface Proof {
  /** As typed, and what the agent is called where the server has no name; empty when only the server will say. */
  readonly userName: string;
  /** `null`: the cookies alone speak for the agent. */
  readonly password: string | null;
}

/** The agent's devices and calls as the server has them now. */
export interface AgentState {
  /** `null`: the server did not say. */
  readonly devices: readonly GwsDevice[] | null;
  readonly listed: ListedCalls;
}

/** Calls come, and other channels could not be started. */
export interface ChannelsFailed {
  /** What the server said of the first of them. */
  readonly said: string | null;
}

/** Whom a server asks for: the call, the device (older ones), or `auto`: the first, then the second where it knows no such call. */
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
  /** The key in the user data; `null`: the server's own. */
  readonly key: string | null;
  readonly address: DispositionAddress;
}

/** The codes that the server has; `none` when it has none for this agent. */
export interface ServerCodes extends ReadCodes {
  readonly source: 'groups' | 'businessAttribute' | 'none';
}

/** What a `CometPort` needs to follow this server, and how its messages are read. */
export interface ServerNotifications {
  readonly url: string;
  readonly requiredChannels: readonly string[];
  readonly optionalChannels: readonly string[];
  /** Posts one batch with whatever the session needs. */
  readonly post: (url: string, body: string, timeoutMs: number) => HttpExchange;
  /** One message of a channel, as parsed JSON. Never throws. */
  read(channel: string, message: unknown): GwsEvent;
  /** Why the server refuses, made fit to be shown. */
  said(text: string): string;
}

/**
 * One server, in the words of the domain: what Wrapkey asks of it, and what its answers mean. Whoever uses it knows no
 * address, no body and no envelope, so that a server of another dialect (Workspace API v3) can stand behind it.
 *
 * Of an operation on a call success means that the server has taken it, not that it has happened: there is no order
 * between the answer and the event that proves it (gws-protocol 1.3, 4.5). Each is sent at most once.
 */
export interface GwsApi {
  readonly server: ServerAddress;
  readonly notifications: ServerNotifications;
  /** Ends what is under way and lets nothing more out: the cookies may be another agent's by then. */
  close(): void;
  /** `keys`: of user data that is read whatever else has to be left out. Asked with every answer. */
  readFirst(keys: () => readonly string[]): void;

  /** All that a sign-in needs to know of the agent. `null`: the server is one, and names nobody. */
  readAgent(proof: Proof): Promise<Result<GwsUser | null, GwsFailure>>;
  readState(): Promise<Result<AgentState, GwsFailure>>;
  /** Starts the contact-centre session. `place`: `null` for the agent's own. Fails where calls will not come. */
  startWork(place: string | null): Promise<Result<ChannelsFailed | null, GwsFailure>>;
  /** Logs the agent out of every device and ends the session with the server: the last request there is. */
  endWork(): Promise<Result<null, GwsFailure>>;

  /** `null`: the server knows no such call (any more). */
  readCall(callId: string): Promise<Result<GwsCall | null, CallFailure>>;
  setDisposition(disposition: CallDisposition): Promise<Result<null, CallFailure>>;
  /** Takes one pair out of the user data of a live call. */
  deleteUserDataPair(callId: string, key: string): Promise<Result<null, CallFailure>>;

  /** The options of this agent, where `readAgent` did not bring them. Defaults where the server has none. */
  readSettings(): Promise<Result<GwsSettings, GwsFailure>>;
  /** The codes of the named attribute; `null`: of the usual one. */
  readCodes(attribute: string | null): Promise<Result<ServerCodes, GwsFailure>>;
}
