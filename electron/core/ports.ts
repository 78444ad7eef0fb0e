import type { JournalDamage, JournalRisk, KeychainProblem, NetworkProblem } from '../contract/failures';
import type { AuthorityFault, ClientCertificate } from '../contract/network';
import type { Notice } from '../contract/notices';
import type { Preferences } from '../contract/preferences';
import type { DispositionEntry } from './dispositions/entry';
import type { Policy } from './policy/policy';
import type { AgentSettings } from './preferences/agentSettings';
import type { PersonalFact } from './privacy/personalFact';
import type { Result } from './result';

// What the core needs of the world. Adapters implement one port each; tests bring fakes held to the same contract.

export type Platform = 'darwin' | 'win32' | 'linux';

export type Cancel = () => void;

export interface Clock {
  /** Wall clock, epoch milliseconds: for what is shown and kept. May jump. */
  nowMs(): number;
  /** Milliseconds of a clock that never jumps: for measuring. */
  monotonicMs(): number;
  /** Runs once after `delayMs`, unless cancelled. */
  after(delayMs: number, run: () => void): Cancel;
}

export interface IdSource {
  /** A new identifier, unique for ever. */
  next(): string;
}

export interface Random {
  /** In [0, 1). */
  next(): number;
}

export type LogFacts = Readonly<Record<string, string | number | boolean | null | PersonalFact>>;

/**
 * Facts are ids, states, counts and durations; never a password, cookie or token. A phone number, a name, an address or a
 * user-data value only as `personal(kind, value)`, which the policy's word for that kind masks.
 */
export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text, or nothing. */
  readonly body: string | null;
  /** Sent as HTTP Basic; with `null` the cookies alone speak for the agent. */
  readonly credentials: Credentials | null;
  readonly timeoutMs: number;
  /** The network stack must not send it a second time by itself, not even when an idle connection breaks under it. */
  readonly isAtMostOnce: boolean;
}

export type HttpAnswer =
  /** Header names in lower case. Redirects are not followed: they arrive here with their 3xx status. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** `mayHaveArrived`: the request may have reached the server, so its effect is unknown. */
  | { readonly kind: 'failed'; readonly problem: NetworkProblem; readonly mayHaveArrived: boolean };

export interface HttpExchange {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly answer: Promise<HttpAnswer>;
  abort(): void;
}

export interface HttpPort {
  /** One cookie jar for all requests; cookies go only where the jar's rules send them. */
  send(request: HttpRequest): HttpExchange;
  forgetCookies(): Promise<void>;
}

export interface ProxyChallenge {
  /** With the port. */
  readonly host: string;
  readonly realm: string;
  readonly isRetry: boolean;
}

export interface ClientCertificateRequest {
  /** With the port. */
  readonly host: string;
  readonly choices: readonly ClientCertificate[];
  readonly isRetry: boolean;
}

/** Who knows what the way to the server wants: the agent, or what the agent has chosen before. */
export interface NetworkDesk {
  /** `null`: the agent does not sign in. */
  proxyCredentials(challenge: ProxyChallenge): Promise<Credentials | null>;
  /** A fingerprint; `null`: none of them. */
  clientCertificate(request: ClientCertificateRequest): Promise<string | null>;
}

/** The way to the server: proxies and certificates. */
export interface Network {
  /** Once, before the first request. Resolves with the files of authorities that cannot be used. */
  start(
    policy: Policy['network'],
    desk: NetworkDesk,
  ): Promise<readonly { readonly file: string; readonly fault: AuthorityFault }[]>;
}

export type CometFailure =
  | { readonly kind: 'network'; readonly problem: NetworkProblem }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'csrf' }
  /** 402 or `advice.reconnect: "handshake"`: the server forgot this client; obey `waitMs` before the next handshake. */
  | { readonly kind: 'unknownClient'; readonly waitMs: number }
  /** `advice.reconnect: "none"`, or a subscription that was refused. */
  | { readonly kind: 'denied'; readonly said: string | null }
  | { readonly kind: 'badAnswer'; readonly httpStatus: number };

export interface CometRequest {
  readonly url: string;
  /** Refusing one of these ends the connection. */
  readonly requiredChannels: readonly string[];
  /** Older servers may not know these; then Wrapkey does without. */
  readonly optionalChannels: readonly string[];
  /** Posts one batch; adds whatever headers the session needs. */
  post(url: string, body: string, timeoutMs: number): HttpExchange;
  /** Before the `attempt`th retry of a poll that failed on the network, from 1. */
  retryDelayMs(attempt: number): number;
  /** Asked before each poll, which waits so long beside what the server advises. `broughtMessages`: the one before did. */
  pollDelayMs(broughtMessages: boolean): number;
}

export interface CometEvents {
  /** Handshake done, every subscription answered, the required ones granted. */
  opened(): void;
  /** One Bayeux message of a subscribed channel, as parsed JSON, nothing checked. */
  message(channel: string, message: unknown): void;
  /** The poll failed on the network; the same client tries again in `retryInMs`. */
  interrupted(problem: NetworkProblem, retryInMs: number): void;
  /** A poll came through again after `interrupted`. */
  resumed(): void;
  /** A poll is under way or planned: it ends, or the next begins, within `withinMs`. Each takes the place of the last. */
  pollExpected(withinMs: number): void;
  /** This client is over; nothing follows. */
  lost(failure: CometFailure): void;
}

export interface CometConnection {
  /** Says goodbye to the server where it can; no event follows. Resolves when that is said, or after a short limit. */
  close(): Promise<void>;
}

export interface CometPort {
  open(request: CometRequest, events: CometEvents): CometConnection;
}

export interface LoadedJournal {
  /** Why nothing, or perhaps nothing, can be written now. */
  readonly risk: JournalRisk | null;
  /** What could not be read is kept under this name. */
  readonly setAside: { readonly file: string; readonly cause: JournalDamage } | null;
}

/** Everything was written in the place of what was there. */
export interface WrittenAnew {
  /** What was there before had been deleted, moved or replaced by somebody else. */
  readonly wasRemoved: boolean;
}

/** Where entries survive. A record is the whole entry after a change; the last one of an id counts. */
export interface JournalStore {
  /**
   * Hands over what is there in the order in which it was written, as parsed JSON, nothing checked. The program goes on
   * between the records. Once more when it could not be opened before.
   */
  load(take: (record: unknown) => void): Promise<LoadedJournal>;
  /**
   * Resolves when the record is on the disk. One that cannot be put there is remembered, and written with the next that
   * can, unless there is no journal to write at all. `removed`: nobody can tell whether this and all earlier records will
   * be found again, until `rewrite` has put them all down.
   */
  append(entry: DispositionEntry): Promise<Result<null, JournalRisk | 'removed'>>;
  /**
   * Puts what `records` gives in the place of all records, whole or not at all. It is asked when it is its turn, and then
   * gives all that was handed to `append` by then.
   */
  rewrite(records: () => readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}

/** What can be kept in the keychain of the system cannot be had just now. Its own words may name the user. */
export interface SecretFailure {
  readonly code: KeychainProblem;
}

/** Secrets in the keychain of the system, each under a name that its user recognises there. */
export interface SecretStore {
  /** `null` when there is none of that name. */
  read(name: string): Promise<Result<string | null, SecretFailure>>;
  write(name: string, secret: string): Promise<Result<null, SecretFailure>>;
  /** Also when there is none of that name. */
  remove(name: string): Promise<Result<null, SecretFailure>>;
}

/** The key of the journal and of the pending wrap-ups. */
export interface LateKey {
  /** Resolves when the keychain has answered, however late: what could not be opened before may be opened now. */
  answered(): Promise<void>;
}

/** What has become of a window of single sign-on, beside a session. */
export type SingleSignOnEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'left'; readonly host: string }
  | { readonly kind: 'failed'; readonly host: string };

export interface SingleSignOnRequest {
  /** A page of the server that sends whoever is not signed in to the identity provider. */
  readonly url: string;
  /** Where the window may go beside the server: host names, `*.example.com` for every host below. */
  readonly hosts: readonly string[];
  /** Nobody asked for it: it stays hidden, and whoever would have to type something is not asked. */
  readonly isHidden: boolean;
}

export interface SingleSignOnEvents {
  /** The window has come back to the server: there may be a session now. Comes again with every page. */
  returned(): void;
  /** Nothing follows. */
  ended(end: SingleSignOnEnd): void;
}

/** A browser's window for the identity provider. It shares the cookies of `HttpPort`. */
export interface SingleSignOn {
  /** Returns how to close it; `ended` is not told then. No event comes before it has returned. */
  open(request: SingleSignOnRequest, events: SingleSignOnEvents): () => void;
}

/** What is wrong with the policy or the settings, as the agent is told. */
export type ConfigProblem = Extract<Notice, { code: 'policyBroken' | 'policyNotTrusted' | 'settingsSetAside' }>;

export interface ConfigStore {
  load(): Promise<{
    readonly policy: Policy;
    /** Where the policy was read from, in words: shown as the source of what it fixes. */
    readonly policyFile: string;
    readonly settings: AgentSettings;
    readonly problems: readonly ConfigProblem[];
  }>;
  saveSettings(settings: AgentSettings): Promise<Result<null, { readonly reason: string }>>;
}

/** Where pending wrap-ups survive a restart. Records hold who called, so they are kept sealed or not at all. */
export interface WrapUpStore {
  /** Once more when the key could not be had before; what is on the disk is not written over meanwhile. */
  load(): Promise<{
    /** Parsed JSON, nothing checked. */
    readonly records: readonly unknown[];
    /** The file could not be read and was set aside under this name. */
    readonly setAside: string | null;
  }>;
  /** The whole list each time; resolves when it is on the disk. */
  save(records: readonly unknown[]): Promise<Result<WrittenAnew, JournalRisk>>;
}

/** Keys of the whole system, whatever program is in front. */
export interface GlobalKeys {
  /** False when the system or another program has it, or it is no accelerator. */
  take(accelerator: string, pressed: () => void): boolean;
  release(accelerator: string): void;
}

/** A wrap-up has begun. `who` is `null` unless the policy allows the caller in notifications. */
export interface WrapUpNotification {
  readonly callId: string;
  readonly who: string | null;
  readonly isMandatory: boolean;
  /** For its buttons, where the system has them. */
  readonly codes: readonly { readonly name: string; readonly displayName: string }[];
}

export interface SignedOutNotification {
  /** In the middle of a call. */
  readonly hasCall: boolean;
}

export interface Notifier {
  /** Takes the place of an earlier one for the same call. */
  show(notification: WrapUpNotification): void;
  close(callId: string): void;
  /** The server has signed the agent out, and only the agent can sign in again. Stays on the screen until it is closed. */
  showSignedOut(notification: SignedOutNotification): void;
  closeSignedOut(): void;
  /** The next person at this machine is somebody else. */
  closeAll(): void;
}

/** The windows and the desktop around them. Only `focusPrompt` and `showMain` take the focus: the agent asked. */
export interface Desktop {
  showMain(): void;
  /** Puts the main window where it is seen, without the focus. False when the agent is at work in it. */
  raiseMain(): boolean;
  focusPrompt(): void;
  /** Gives the focus back to the program that had it. */
  leavePrompt(): void;
  /** The prompt has drawn itself so high, in CSS pixels. Whether it hangs from the top of the screen, and grows down. */
  fitPrompt(height: number): boolean;
  applyPreferences(preferences: Preferences): void;
  quit(): void;
}

/** Versions and sizes; strings are such that nothing else can hide in them. */
export interface SystemFacts {
  readonly wrapkey: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  readonly platform: Platform;
  readonly release: string;
  readonly architecture: string;
  readonly isPackaged: boolean;
  readonly memoryMb: number;
  readonly displays: number;
  readonly upMinutes: number;
}

/** What diagnostics need beside the state. */
export interface DiagnosticsHost {
  system(): SystemFacts;
  /** As they were written: nothing personal is in them. Oldest first. */
  lastLogLines(): readonly string[];
  /** Asks the agent where, and writes exactly this text there. False when the agent has thought better of it. */
  save(text: string): Promise<Result<boolean, { readonly reason: string }>>;
}

export interface Clipboard {
  write(text: string): void;
}

/** Why there is no update; the words of servers and libraries are not kept. */
export interface UpdateFailure {
  readonly code: 'insecureServer' | 'unreachable' | 'badAnswer' | 'notSigned' | 'damaged' | 'notStored' | 'interrupted';
}

export interface UpdateDownload {
  /** Never rejects. After `abort` it resolves with a failure. */
  readonly done: Promise<Result<null, UpdateFailure>>;
  abort(): void;
}

/** New versions of Wrapkey. Nothing of it is loaded, and nobody is contacted, before the first `look`. */
export interface Updater {
  /** The newer version that the server has; `null` when there is none. */
  look(server: string): Promise<Result<string | null, UpdateFailure>>;
  /** What the last `look` found; its signature is checked. */
  download(): UpdateDownload;
  /** Whether the end of the program is to be followed by the installation, and by a new start. */
  installAfterQuit(isWanted: boolean): void;
}
