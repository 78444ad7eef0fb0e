import type { CallFailure } from './switch/callFailure';

/** All start options of a simulator; the first group can also be changed while it runs. */
export interface GwsSettings {
  readonly latencyMs: number;
  readonly eventOrder: 'before' | 'after';
  readonly csrf: boolean;
  readonly csrfOnNotifications: boolean;
  readonly dispositionAddress: 'both' | 'calls' | 'devices';
  readonly wrongPasswordStatus: 401 | 403;
  /** Prefix of every `uri` in payloads; empty means the address the simulator listens on. */
  readonly externalUrl: string;
  readonly defaultDispositionKey: string;
  readonly unknownCallStatus: number;
  readonly unknownCallStatusCode: number;
  /** How long a number outside the site takes to pick up a call that an agent dials. */
  readonly farEndAnswerMs: number;
  /** How long a number that does not answer rings, before the call ends. */
  readonly farEndNoAnswerMs: number;
  /** Numbers that cannot be reached, and why. */
  readonly destinations: Readonly<Record<string, CallFailure>>;
  /** Pages of this origin may send requests from a browser; `*` for every origin, empty for none. */
  readonly allowedOrigin: string;
  /**
   * The time between two events of one server millisecond on their way to an agent; the observed server took 460 ms.
   */
  readonly sameMomentGapMs: number;
}

export interface SimulatorOptions extends GwsSettings {
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly cometTimeoutMs: number;
  readonly cometMaxIntervalMs: number;
  /** False: CometD clients do not need the cookie BAYEUX_BROWSER. */
  readonly needsBrowserCookie: boolean;
  readonly agentsStart: 'ready' | 'logged-out';
  /** An identity provider beside GWS: browsers without a session are redirected to it. */
  readonly singleSignOn: boolean;
  readonly scenario: 'none' | 'demo';
  readonly seed: number;
  /** The number of contacts besides the agents; they are made from the seed. */
  readonly contactCount: number;
}

/** CometD values are those of CometD for Java (gws-protocol 4.6). */
export const defaultOptions: SimulatorOptions = {
  host: '127.0.0.1',
  port: 0,
  controlPort: 0,
  latencyMs: 0,
  eventOrder: 'after',
  csrf: false,
  csrfOnNotifications: true,
  dispositionAddress: 'both',
  wrongPasswordStatus: 403,
  externalUrl: '',
  defaultDispositionKey: 'DispositionCode',
  unknownCallStatus: 404,
  unknownCallStatusCode: 6,
  farEndAnswerMs: 500,
  farEndNoAnswerMs: 15_000,
  destinations: {},
  allowedOrigin: '',
  sameMomentGapMs: 0,
  cometTimeoutMs: 30_000,
  cometMaxIntervalMs: 10_000,
  needsBrowserCookie: true,
  agentsStart: 'ready',
  singleSignOn: false,
  scenario: 'none',
  seed: 1,
  contactCount: 5_000,
};
