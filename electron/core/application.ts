import type { Snapshot } from '../contract/snapshot';
import { initialState, type ApplicationState } from './applicationState';
import { applyAll, applyEvent, dismissEnded, findCall, type CallList } from './calls/callList';
import type { CallRecord } from './calls/callRecord';
import { nextSelection } from './calls/currentCall';
import { CodeCatalog } from './dispositions/codeCatalog';
import { dispositionValue, showsDisposition } from './dispositions/confirmation';
import { dispositionBlock, isBlockedForGood } from './dispositions/dispositionBlock';
import { isSameOwner, type Owner } from './dispositions/entry';
import { GwsSender } from './dispositions/gwsSender';
import { Outbox } from './dispositions/outbox';
import type { GwsCall } from './gws/call';
import type { GwsDevice } from './gws/device';
import type { GwsEvent } from './gws/event';
import type { GwsClient } from './gws/gwsClient';
import { defaultSettings, type GwsSettings } from './gws/settings';
import type { GwsUser } from './gws/user';
import type { Clipboard, ConfigStore, IdSource, JournalStore } from './ports';
import { assertNever } from './result';
import { Session, type SessionListener, type SessionPorts } from './session/session';
import { rights, shownDispositionKey } from './snapshot/callView';
import { Publisher, type PublisherPorts } from './snapshot/publisher';
import { hasDisposition } from './wrapup/pendingWrapUps';

export interface ApplicationPorts extends SessionPorts, PublisherPorts {
  readonly ids: IdSource;
  readonly journal: JournalStore;
  readonly config: ConfigStore;
  readonly clipboard: Clipboard;
}

const voiceFeature = 'api-voice';

/** Wires the services of the core: what the session brings goes into the state, the state becomes snapshots. */
export class Application implements SessionListener {
  readonly session: Session;
  readonly outbox: Outbox;
  private readonly publisher: Publisher;
  private readonly catalog: CodeCatalog;
  private current: ApplicationState = initialState;
  private sender: GwsSender | null = null;

  constructor(readonly ports: ApplicationPorts) {
    this.session = new Session(ports, this);
    this.publisher = new Publisher(ports, () => this.current);
    this.outbox = new Outbox(ports, () => this.update({ entries: this.outbox.entries }));
    this.catalog = new CodeCatalog(ports, {
      settingsLoaded: (settings) => this.gwsSettingsLoaded(settings),
      codesChanged: (codes) => this.update({ codes }),
    });
  }

  get state(): ApplicationState {
    return this.current;
  }

  async start(): Promise<void> {
    const { policy, settings, problems } = await this.ports.config.load();
    const server = settings.server === '' ? (policy.server ?? '') : settings.server;
    this.update({ policy, settings: { ...settings, server }, notices: problems });
    const journal = await this.outbox.start();
    if (!journal.ok) this.ports.log.error('journal not read', { reason: journal.failure.reason });
  }

  stop(): void {
    this.session.stop();
    this.catalog.stop();
    this.outbox.stop();
    this.publisher.stop();
  }

  snapshot(): Snapshot {
    return this.publisher.current();
  }

  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.subscribe(listener);
  }

  update(patch: Partial<ApplicationState>): void {
    this.current = { ...this.current, ...patch };
    this.publisher.changed();
  }

  /** Puts a new list of calls in place and finds out which one the screen is about. */
  updateCalls(calls: CallList): void {
    const selection = nextSelection(this.current.selection, this.current.calls.calls, calls.calls);
    this.update({ calls, selection });
  }

  /** Everything of the agent goes, but not what waits to be sent. */
  forgetAgent(): void {
    this.catalog.stop();
    const { calls, selection, codes } = initialState;
    this.update({ agent: null, calls, selection, codes });
  }

  /** Sends what waits, within a limit. Resolves with how many dispositions of this agent are still unsent. */
  async flush(limitMs: number): Promise<number> {
    return this.current.agent === null ? 0 : this.outbox.drain(this.current.agent.owner, limitMs);
  }

  stateChanged(): void {
    this.update({ session: this.session.state });
    this.outbox.setSender(this.session.state.kind === 'connected' ? this.sender : null);
  }

  signedIn(client: GwsClient, user: GwsUser): void {
    const owner: Owner = { server: client.server.base, userId: user.id };
    const isSame = this.current.agent !== null && isSameOwner(this.current.agent.owner, owner);
    if (!isSame) this.forgetAgent();
    const gwsSettings = user.settings ?? (isSame ? this.current.agent?.gwsSettings : null) ?? defaultSettings;
    // A server that does not list features at all is given the benefit of the doubt.
    const hasVoiceFeature = user.features?.includes(voiceFeature) ?? true;
    const { displayName, devices } = user;
    this.update({ agent: { owner, displayName, devices, hasVoiceFeature, gwsSettings } });
    this.sender = new GwsSender(client, owner, {
      address: this.current.policy.disposition.address,
      onUnauthenticated: () => this.session.sessionExpired(),
    });
    if (this.current.codes.state !== 'loaded') this.catalog.load(client, user.settings, this.current.policy);
  }

  stateRead(devices: readonly GwsDevice[], calls: readonly GwsCall[]): void {
    this.updateDevices(devices);
    this.updateCalls(applyAll(this.current.calls, calls, this.ports.clock.nowMs()));
    for (const call of calls) this.observe(call.id);
  }

  event(event: GwsEvent): void {
    switch (event.kind) {
      case 'call':
        this.callEvent(event.call, event.notificationType);
        return;
      case 'devices':
        this.updateDevices(event.devices);
        return;
      case 'error':
        this.ports.log.warn('GWS reports an error', { callId: event.callId });
        return;
      case 'ignored':
        return;
      default:
        assertNever(event);
    }
  }

  private callEvent(told: GwsCall, notificationType: string | null): void {
    const { calls } = this.current;
    const before = findCall(calls, told.id);
    const after = applyEvent(calls, told, this.ports.clock.nowMs());
    if (after === calls) return;
    this.updateCalls(before === null ? dismissEnded(after, (call) => this.isFinished(call)) : after);
    if (this.isProof(before, told, notificationType)) this.observe(told.id);
  }

  /**
   * AttachedDataChanged is the echo of a disposition. Another event proves as much when the value is new with it:
   * the echo may have been merged into it, or have come in the seed's flat form without a type.
   */
  private isProof(before: CallRecord | null, told: GwsCall, notificationType: string | null): boolean {
    if (notificationType === 'AttachedDataChanged' || before === null) return true;
    if (told.userData === null) return false;
    const key = shownDispositionKey(this.current);
    return dispositionValue(told.userData, key) !== dispositionValue(before.userData, key);
  }

  private observe(callId: string): void {
    const call = findCall(this.current.calls, callId);
    if (call === null) return;
    const isRelevant = this.current.entries.some(
      (entry) => entry.callId === callId && showsDisposition(call.userData, entry),
    );
    if (isRelevant) this.outbox.observeLater(callId, call.userData);
  }

  /** A new call has come: what has ended and needs nothing more makes room. */
  private isFinished(call: CallRecord): boolean {
    const isBlocked = isBlockedForGood(dispositionBlock(call, rights(this.current)));
    return (
      isBlocked || !call.wasEstablished || hasDisposition(call, this.current.entries, shownDispositionKey(this.current))
    );
  }

  private updateDevices(devices: readonly GwsDevice[]): void {
    const { agent } = this.current;
    if (agent === null || devices.length === 0) return;
    const kept = agent.devices.map((known) => devices.find((device) => device.id === known.id) ?? known);
    const added = devices.filter((device) => !agent.devices.some((known) => known.id === device.id));
    this.update({ agent: { ...agent, devices: [...kept, ...added] } });
  }

  private gwsSettingsLoaded(gwsSettings: GwsSettings): void {
    if (this.current.agent !== null) this.update({ agent: { ...this.current.agent, gwsSettings } });
  }
}
