import type { Refusal } from '../contract/disposition';
import type { Application } from './application';
import { shownDispositionKey, wantedKeys } from './applicationState';
import { identified } from './calls/callIdentity';
import { applyAll, applyEvent, applyReport, dismissEnded, findCall } from './calls/callList';
import { hasEnded } from '../rules/callState';
import type { CallRecord } from './calls/callRecord';
import type { CodeCatalog } from './dispositions/codeCatalog';
import { rightsOf } from './dispositions/agentRights';
import { shownByEvent, shownByReading } from './outbox/confirmation';
import { dispositionBlock, isBlockedForGood } from './dispositions/dispositionBlock';
import { isSameOwner, type Owner } from './outbox/entry';
import { GwsSender } from './outbox/gwsSender';
import { hasDisposition } from './outbox/hasDisposition';
import type { SeenUserData } from './outbox/deliveryProof';
import type { GwsCall } from './gws/call';
import type { UserData } from './gws/userData';
import { asRead, withReceived, type GwsDevice } from './gws/device';
import type { GwsEvent } from './gws/event';
import type { ChannelsFailed, GwsApi } from './gws/gwsApi';
import { defaultSettings, type GwsSettings } from './gws/settings';
import type { GwsUser, ListedCalls } from './gws/user';
import { knownCalls } from './wrapup/knownCalls';
import { assertNever } from './kernel/result';
import { endAbsence, withAbsence } from './signIn/absence';
import type { SessionListener } from './session/sessionListener';
import type { Site } from './session/siteServers';

const voiceFeature = 'api-voice';

/** What the session brings of the agent, the devices and the calls goes into the state. */
export class AgentFollower implements SessionListener {
  private sender: GwsSender | null = null;
  /** The last moment at which the calls were followed. */
  private followedUntilMs = 0;
  /** From when the machine slept; a lost connection is only noticed afterwards. */
  private asleepSinceMs: number | null = null;

  constructor(
    private readonly application: Application,
    private readonly catalog: CodeCatalog,
  ) {}

  stateChanged(): void {
    const { session, outbox, state, ports } = this.application;
    const [before, now] = [state.session.kind, session.state.kind];
    if (before === 'connected') this.followedUntilMs = this.asleepSinceMs ?? ports.clock.nowMs();
    this.application.update({ session: session.state });
    outbox.setSender(now === 'connected' ? this.sender : null);
    // The agent's own sign-out goes another way (`sessionState`).
    if (before === 'reconnecting' && now === 'signedOut') this.signedOutByServer();
    if (now === 'connected') this.followsAgain();
  }

  fellAsleep(): void {
    this.asleepSinceMs = this.application.ports.clock.nowMs();
  }

  wokeUp(): void {
    this.asleepSinceMs = null;
  }

  signedIn(api: GwsApi, user: GwsUser, site: Site): void {
    const { application } = this;
    const before = application.state.agent;
    const owner: Owner = { server: site.first.base, userId: user.id };
    const isSame = before !== null && isSameOwner(before.owner, owner);
    if (!isSame) application.forgetAgent();
    const gwsSettings = user.settings ?? (isSame ? before.gwsSettings : defaultSettings);
    // A server that does not list features at all is given the benefit of the doubt.
    const hasVoiceFeature = user.features?.includes(voiceFeature) ?? true;
    const { displayName } = user;
    const knownDevices = isSame ? before.devices : [];
    const devices = user.devices === null ? knownDevices : asRead(knownDevices, user.devices);
    application.update({ agent: { owner, displayName, devices, hasVoiceFeature, gwsSettings, channelsFailed: null } });
    const { policy, codes } = application.state;
    api.readFirst(() => wantedKeys(application.state));
    this.sender = new GwsSender(api, owner, {
      address: policy.disposition.address,
      onUnauthenticated: () => application.session.sessionExpired(),
    });
    if (codes.state !== 'loaded') this.catalog.load(api, user.settings, policy);
    application.codeRefresh.follow(api);
  }

  channelsFailed(channelsFailed: ChannelsFailed): void {
    const { agent } = this.application.state;
    if (agent !== null) this.application.update({ agent: { ...agent, channelsFailed } });
  }

  stateRead(devices: readonly GwsDevice[] | null, { calls, leftOut }: ListedCalls): void {
    const { application } = this;
    if (devices !== null) this.updateDevices((known) => asRead(known, devices));
    const listed = calls.map((call) => this.identified(call));
    application.updateCalls(
      applyAll(application.state.calls, { calls: listed, leftOut }, application.ports.clock.nowMs()),
    );
    application.wrapUps.allCallsRead();
    for (const call of listed) this.observe(call.id, null, 'reading');
  }

  event(event: GwsEvent): void {
    switch (event.kind) {
      case 'call':
        this.callEvent(this.identified(event.call), event.notificationType);
        return;
      case 'devices':
        this.updateDevices((known) => withReceived(known, event.devices));
        return;
      case 'error':
        this.errorEvent(event.callId === null ? null : this.newestOf(event.callId), event.report);
        return;
      case 'ignored':
        return;
      default:
        assertNever(event);
    }
  }

  gwsSettingsLoaded(gwsSettings: GwsSettings): void {
    const { agent } = this.application.state;
    if (agent !== null) this.application.update({ agent: { ...agent, gwsSettings } });
  }

  /** Nobody follows the calls any more, and the agent may be looking at something else: this must not go unseen. */
  private signedOutByServer(): void {
    const { application } = this;
    const { calls, absences } = application.state;
    const hasCall = calls.calls.some((call) => !hasEnded(call));
    application.update({ absences: withAbsence(absences, calls, this.followedUntilMs) });
    application.ports.notifier.showSignedOut({ hasCall });
    // An agent who is at work in the window sees the question there, and keeps the page.
    if (application.ports.desktop.raiseMain()) application.update({ page: 'work' });
  }

  private followsAgain(): void {
    const { application } = this;
    const { calls, absences } = application.state;
    const ended = endAbsence(absences, calls, application.ports.clock.nowMs());
    if (ended === absences) return;
    application.ports.notifier.closeSignedOut();
    application.update({ absences: ended });
  }

  private identified(received: GwsCall): GwsCall {
    return identified(received, knownCalls(this.application.state, received.id));
  }

  /** For what names a call by the server's id only. */
  private newestOf(serverId: string): string {
    return knownCalls(this.application.state, serverId).at(-1)?.callId ?? serverId;
  }

  private callEvent(received: GwsCall, notificationType: string | null): void {
    const { calls } = this.application.state;
    const before = findCall(calls, received.id);
    const after = applyEvent(calls, received, this.application.ports.clock.nowMs());
    if (after === calls) return;
    this.application.updateCalls(before === null ? dismissEnded(after, (call) => this.isFinished(call)) : after);
    if (this.isProof(before, received, notificationType)) this.observe(received.id, before?.userData ?? null, 'event');
  }

  /** It may be the answer to what was chosen for the call, or to what another program wanted of it. */
  private errorEvent(callId: string | null, report: Refusal): void {
    const { application } = this;
    application.ports.log.warn('GWS reports an error', { callId, errorCode: report.statusCode });
    if (callId === null) return;
    application.updateCalls(
      applyReport(application.state.calls, callId, { report, atMs: application.ports.clock.nowMs() }),
    );
    application.outbox.reported(callId, report);
  }

  /**
   * AttachedDataChanged is the echo of a disposition. Another event proves as much when the value is new with it:
   * the echo may have been merged into it, or have come in the seed's flat form without a type.
   */
  private isProof(before: CallRecord | null, received: GwsCall, notificationType: string | null): boolean {
    if (notificationType === 'AttachedDataChanged' || before === null) return true;
    const { userData } = received;
    if (userData === null) return false;
    const entries = this.application.state.entries.ofCall(received.id);
    return entries.some(
      (entry) => shownByEvent(userData, entry) !== null && shownByEvent(before.userData, entry) === null,
    );
  }

  private observe(callId: string, before: UserData | null, by: SeenUserData['by']): void {
    const call = findCall(this.application.state.calls, callId);
    if (call === null) return;
    const shows = by === 'event' ? shownByEvent : shownByReading;
    const entries = this.application.state.entries.ofCall(callId);
    const isRelevant = entries.some((entry) => shows(call.userData, entry) !== null);
    if (isRelevant) this.application.outbox.observeLater(callId, { userData: call.userData, before, by });
  }

  /** A new call has come: what has ended and needs nothing more makes room. */
  private isFinished(call: CallRecord): boolean {
    const isBlocked = isBlockedForGood(dispositionBlock(call, rightsOf(this.application.state)));
    return (
      isBlocked ||
      !call.wasEstablished ||
      hasDisposition(call, this.application.state.entries, shownDispositionKey(this.application.state))
    );
  }

  private updateDevices(change: (known: readonly GwsDevice[]) => readonly GwsDevice[]): void {
    const { agent } = this.application.state;
    if (agent !== null) this.application.update({ agent: { ...agent, devices: change(agent.devices) } });
  }
}
