import type { AgentStateWatch } from '../agentState/agentStateWatch';
import type { CallerIds } from '../callControl/callerIds';
import type { TargetSearch } from '../callControl/targetSearch';
import type { RecordSteps } from '../campaigns/recordSteps';
import type { CodeCatalog } from '../dispositions/codeCatalog';
import type { CodeRefresh } from '../dispositions/codeRefresh';
import type { CodesSlice } from '../dispositions/codesSlice';
import type { ContactHistory } from '../earlierCalls/contactHistory';
import { asRead, withReceived, type GwsDevice } from '../gws/device';
import type { GwsEvent } from '../gws/event';
import type { ChannelsFailed, GwsApi } from '../gws/gwsApi';
import { defaultSettings, type GwsSettings } from '../gws/settings';
import type { GwsUser, ListedCalls } from '../gws/user';
import { Remembered } from '../kernel/remembered';
import { assertNever } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { NoteDeliverer } from '../notes/noteDeliverer';
import type { OperationRunner } from '../operations/operationRunner';
import { shownDispositionKey, wantedKeys } from '../outbox/dispositionKey';
import { GwsSender } from '../outbox/gwsSender';
import type { Outbox } from '../outbox/outbox';
import { splitByOwner } from '../outbox/outboxEntries';
import type { OutboxSlice } from '../outbox/outboxSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner, type Owner } from '../session/owner';
import type { SessionListener } from '../session/sessionListener';
import type { SessionSlice } from '../session/sessionSlice';
import type { SessionState } from '../session/sessionState';
import type { Site } from '../session/siteServers';
import type { FieldReader } from '../userData/fieldReader';
import type { UserDataFieldsSlice } from '../userData/userDataFields';
import type { UserDataEdits } from '../userDataEdits/userDataEdits';
import type { Absences } from './absences';
import type { CallFollower } from './callFollower';
import { readUnlessOvertaken } from './readUnlessOvertaken';

type AgentFollowerState = SessionSlice & AgentSlice & PolicySlice & CodesSlice & OutboxSlice & UserDataFieldsSlice;

const voiceFeature = 'api-voice';
const historyFeature = 'api-ucs-voice';
const outboundFeature = 'api-voice-outbound';

export interface AgentFollowerParts {
  readonly sessionState: () => SessionState;
  readonly sessionExpired: () => void;
  readonly forgetAgent: () => void;
  readonly absences: Pick<Absences, 'followedUntilNow' | 'begin' | 'end'>;
  readonly calls: Pick<CallFollower, 'allRead' | 'event' | 'reported'>;
  readonly agentStateWatch: Pick<AgentStateWatch, 'connected'>;
  readonly operations: Pick<OperationRunner<never, never>, 'connectionChanged'>;
  readonly targetSearch: Pick<TargetSearch, 'connectionChanged'>;
  readonly callerIds: Pick<CallerIds, 'connectionChanged'>;
  readonly fieldReader: Pick<FieldReader, 'connectionChanged'>;
  readonly userDataEdits: Pick<UserDataEdits, 'connectionChanged'>;
  readonly contactHistory: Pick<ContactHistory, 'connectionChanged'>;
  readonly noteDeliverer: Pick<NoteDeliverer, 'connectionChanged'>;
  readonly recordSteps: Pick<RecordSteps, 'connectionChanged'>;
  readonly outbox: Pick<Outbox, 'entries' | 'setSender'>;
  readonly catalog: Pick<CodeCatalog, 'load'>;
  readonly codeRefresh: Pick<CodeRefresh, 'follow'>;
}

/** What the session brings of the agent and the devices goes into the state; calls go to their own follower. */
export class AgentFollower implements SessionListener {
  private api: GwsApi | null = null;
  private sender: GwsSender | null = null;
  /** Asked for with every call that is read. */
  private readonly wanted = new Remembered(wantedKeys);

  constructor(
    private readonly host: StateHost<AgentFollowerState>,
    private readonly parts: AgentFollowerParts,
  ) {}

  stateChanged(): void {
    const { absences, agentStateWatch, operations, targetSearch, callerIds, outbox } = this.parts;
    const { fieldReader, userDataEdits, noteDeliverer, recordSteps, contactHistory } = this.parts;
    const session = this.parts.sessionState();
    const [before, now] = [this.host.state.session.kind, session.kind];
    if (before === 'connected') absences.followedUntilNow();
    if (before !== now) {
      // First, so that whoever reacts to the new session can already ask for something.
      const api = now === 'connected' ? this.api : null;
      operations.connectionChanged(api);
      targetSearch.connectionChanged(api);
      noteDeliverer.connectionChanged(api);
      recordSteps.connectionChanged(api);
      contactHistory.connectionChanged(api);
      callerIds.connectionChanged(api);
      fieldReader.connectionChanged(api);
      userDataEdits.connectionChanged(api);
    }
    this.host.update({ session });
    outbox.setSender(now === 'connected' ? this.sender : null);
    // The agent's own sign-out goes another way (`sessionState`).
    if (before === 'reconnecting' && now === 'signedOut') absences.begin();
    if (now === 'connected') absences.end();
    if (before !== now && now === 'connected' && this.api !== null) agentStateWatch.connected(this.api);
  }

  signedIn(api: GwsApi, user: GwsUser, site: Site): void {
    const { host, parts } = this;
    const before = host.state.agent;
    const owner: Owner = { server: site.first.base, userId: user.id };
    const isSame = before !== null && isSameOwner(before.owner, owner);
    if (!isSame) parts.forgetAgent();
    const gwsSettings = user.settings ?? (isSame ? before.gwsSettings : defaultSettings);
    // A server that does not list features at all is given the benefit of the doubt.
    const features = {
      hasVoiceFeature: user.features?.includes(voiceFeature) ?? true,
      hasHistoryFeature: user.features?.includes(historyFeature) ?? false,
      hasOutboundFeature: user.features?.includes(outboundFeature) ?? false,
    };
    const { displayName } = user;
    const knownDevices = isSame ? before.devices : [];
    const devices = user.devices === null ? knownDevices : asRead(knownDevices, user.devices);
    host.update({
      agent: { owner, displayName, devices, ...features, gwsSettings, channelsFailed: null },
      // Another agent sees other entries.
      ...splitByOwner(parts.outbox.entries, owner),
    });
    const { policy, codes } = host.state;
    this.api = api;
    api.readFirst(() => this.wantedKeys());
    this.sender = new GwsSender(api, owner, {
      address: policy.disposition.address,
      onUnauthenticated: parts.sessionExpired,
    });
    if (codes.state !== 'loaded') parts.catalog.load(api, user.settings, policy);
    parts.codeRefresh.follow(api);
  }

  channelsFailed(channelsFailed: ChannelsFailed): void {
    const { agent } = this.host.state;
    if (agent !== null) this.host.update({ agent: { ...agent, channelsFailed } });
  }

  stateRead(devices: readonly GwsDevice[] | null, listed: ListedCalls): void {
    if (devices !== null) this.updateDevices((known) => asRead(known, devices));
    this.parts.calls.allRead(listed);
  }

  /** Resolves with whether the devices are now as the server has them. What an event says meanwhile is newer. */
  readAgain(api: GwsApi): Promise<boolean> {
    return readUnlessOvertaken({
      read: async () => {
        const read = await api.readState();
        return read.ok ? read.value.devices : null;
      },
      current: () => this.host.state.agent?.devices,
      apply: (devices) => this.updateDevices((known) => asRead(known, devices)),
    });
  }

  event(event: GwsEvent): void {
    switch (event.kind) {
      case 'call':
        this.parts.calls.event(event.call, event.notificationType);
        return;
      case 'devices':
        this.updateDevices((known) => withReceived(known, event.devices));
        return;
      case 'error':
        this.parts.calls.reported(event.callId, event.report);
        return;
      case 'answer':
      case 'ignored':
        return;
      default:
        assertNever(event);
    }
  }

  gwsSettingsLoaded(gwsSettings: GwsSettings): void {
    const { agent } = this.host.state;
    if (agent !== null) this.host.update({ agent: { ...agent, gwsSettings } });
  }

  private wantedKeys(): readonly string[] {
    const { state } = this.host;
    return this.wanted.of(shownDispositionKey(state), state.policy, state.gwsFields);
  }

  private updateDevices(change: (known: readonly GwsDevice[]) => readonly GwsDevice[]): void {
    const { agent } = this.host.state;
    if (agent !== null) this.host.update({ agent: { ...agent, devices: change(agent.devices) } });
  }
}
