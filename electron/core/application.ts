import type { Snapshot } from '../contract/snapshot';
import { AgentFollower } from './agentFollower';
import { initialState, type ApplicationState } from './applicationState';
import { findCall, type CallList } from './calls/callList';
import { isLive } from './calls/callReference';
import { nextSelection } from './calls/currentCall';
import { chooseAndTell, setAtTimeUp } from './wrapup/announcedChoice';
import { composeCommands, type Commands } from './commands/commands';
import { keyPressed } from './keys/keyPressed';
import { Diagnostics } from './diagnostics/diagnostics';
import { CodeCatalog } from './dispositions/codeCatalog';
import { CodeRefresh } from './dispositions/codeRefresh';
import { Outbox } from './outbox/outbox';
import { splitByOwner } from './outbox/outboxEntries';
import { Store } from './kernel/store';
import { LateTakeUp } from './lateTakeUp';
import { KeyRing, type KeyRingPorts } from './keys/keyRing';
import { keyTarget } from './keys/keyTarget';
import { NetworkQuestions } from './network/networkQuestions';
import { withNotice, withoutNotice } from './notices/noticeList';
import type { Clipboard, Desktop } from './desktop/desktopPort';
import type { ConfigStore } from './preferences/configPort';
import type { DiagnosticsHost } from './diagnostics/diagnosticsPort';
import type { IdSource } from './kernel/ids';
import type { JournalStore, LateKey, LoadedJournal } from './outbox/journalPort';
import type { Network } from './network/networkPort';
import type { AgentSettings } from './preferences/agentSettings';
import { preferences } from './preferences/preferences';
import { SettingsSaver } from './preferences/settingsSaver';
import { Session } from './session/session';
import type { SessionPorts } from './session/sessionPorts';
import { SignIns, type SignInPorts } from './signIn/signIns';
import { Publisher, type PublisherPorts } from './snapshot/publisher';
import { Updates, type UpdatePorts } from './updates/updates';
import { Receipts } from './wrapup/receipts';
import { isMandatory, isOwed } from './wrapup/wrapUpQuestions';
import { WrapUps, type WrapUpPorts } from './wrapup/wrapUps';

export interface ApplicationPorts
  extends SessionPorts, SignInPorts, PublisherPorts, WrapUpPorts, KeyRingPorts, UpdatePorts {
  readonly ids: IdSource;
  readonly journal: JournalStore;
  readonly filesKey: LateKey;
  readonly config: ConfigStore;
  readonly clipboard: Clipboard;
  readonly desktop: Desktop;
  readonly network: Network;
  readonly diagnostics: DiagnosticsHost;
}

/** Wires the services of the core: they change the state, follow what others have changed, and it becomes snapshots. */
export class Application {
  readonly session: Session;
  readonly signIns: SignIns;
  readonly outbox: Outbox;
  readonly wrapUps: WrapUps;
  readonly receipts: Receipts;
  readonly keyRing: KeyRing;
  readonly settingsSaver: SettingsSaver;
  readonly networkQuestions: NetworkQuestions;
  readonly diagnostics: Diagnostics;
  readonly updates: Updates;
  readonly codeRefresh: CodeRefresh;
  readonly commands: Commands;
  /** For tray and notifications. */
  readonly chooseAndTell: (callId: string, name: string) => Promise<void>;
  private readonly publisher: Publisher;
  private readonly catalog: CodeCatalog;
  private readonly follower: AgentFollower;
  private readonly lateTakeUp: LateTakeUp;
  private prepared: Promise<AgentSettings> | null = null;
  private started: Promise<void> | null = null;
  private isStopped = false;
  private readonly store = new Store<ApplicationState>(initialState);

  constructor(readonly ports: ApplicationPorts) {
    this.outbox = new Outbox(ports, {
      entriesChanged: (entries) => this.update(splitByOwner(entries, this.state.agent?.owner ?? null)),
      riskChanged: (journalRisk) => this.update({ journalRisk }),
      habitsChanged: (serverHabits) => this.update({ serverHabits }),
      isLive: (callId) => isLive(findCall(this.state.calls, callId)),
      sendsUnasked: () => this.state.policy.disposition.unansweredAfterRelease === 'send',
      journalRemoved: () => {
        ports.log.error('journal removed by somebody, and written anew');
        this.update({ notices: withNotice(this.state.notices, { code: 'journalRemoved' }) });
      },
    });
    this.lateTakeUp = new LateTakeUp(ports, {
      takeUpJournal: async () => this.tellOfJournal(await this.outbox.takeUp(this.state.policy.retention)),
      takeUpWrapUps: () => this.wrapUps.takeUp(),
    });
    this.receipts = new Receipts(ports, this);
    const choosing = { store: this, outbox: this.outbox, receipts: this.receipts };
    this.chooseAndTell = (callId, name) => chooseAndTell(choosing, callId, name);
    this.wrapUps = new WrapUps(ports, this, {
      disposed: (wrapUp) => {
        if (preferences(this.state).prompt) this.receipts.disposition(wrapUp, false);
      },
      setAtTimeUp: (wrapUp, codeName) => setAtTimeUp({ ...choosing, log: ports.log }, wrapUp, codeName),
    });
    this.keyRing = new KeyRing(ports, this, {
      pressed: (action) => keyPressed({ ...choosing, wrapUps: this.wrapUps, ...ports }, action),
      tooSoon: () => this.receipts.problem({ code: 'callChanged', who: keyTarget(this.state)?.who ?? '' }),
    });
    this.settingsSaver = new SettingsSaver(ports, this);
    this.networkQuestions = new NetworkQuestions(ports, this, this.settingsSaver);
    this.diagnostics = new Diagnostics(ports, this);
    this.updates = new Updates(ports, this);
    this.codeRefresh = new CodeRefresh(ports, this);
    this.catalog = new CodeCatalog(ports, {
      settingsLoaded: (settings) => this.follower.gwsSettingsLoaded(settings),
      codesChanged: (codes) => this.update({ codes }),
    });
    this.follower = new AgentFollower(this, this.catalog);
    this.session = new Session(ports, this.follower);
    this.signIns = new SignIns(ports, this, this);
    this.publisher = new Publisher(ports, this);
    this.subscribeServices();
    const { outbox, wrapUps, keyRing, settingsSaver, networkQuestions } = this;
    const { diagnostics, updates, codeRefresh, session, signIns } = this;
    this.commands = composeCommands({
      ...ports,
      ...{ store: this, outbox, wrapUps, keyRing, settingsSaver, networkQuestions },
      ...{ diagnostics, updates, codeRefresh, session, signIns },
      snapshot: () => this.snapshot(),
      updateCalls: (calls) => this.updateCalls(calls),
      mustBeCoded: (call) => isMandatory(this.state) && isOwed(this.state, call),
      flush: (limitMs) => this.flush(limitMs),
      forgetAgent: () => this.forgetAgent(),
    });
  }

  get state(): ApplicationState {
    return this.store.state;
  }

  get steadyNowMs(): number {
    return this.wrapUps.steadyNowMs;
  }

  /** Resolves when there is something to show: the policy counts, and nobody is signed in. */
  prepare(): Promise<AgentSettings> {
    this.prepared ??= this.readPolicy();
    return this.prepared;
  }

  /** Takes up what was left: what was chosen, what is still owed, and whoever stays signed in. */
  start(): Promise<void> {
    this.started ??= this.takeUp();
    return this.started;
  }

  private async readPolicy(): Promise<AgentSettings> {
    const { policy, policyFile, settings, problems } = await this.ports.config.load();
    const isTyped = settings.server !== '' && !policy.server.isFixed;
    const server = isTyped ? settings.server : (policy.server.address ?? '');
    this.update({ policy, policyFile, settings: { ...settings, server }, notices: problems });
    this.ports.desktop.applyPreferences(preferences(this.state));
    const unusable = await this.ports.network.start(policy.network, this.networkQuestions);
    for (const { file, fault } of unusable) this.ports.log.warn('authority unusable', { file, fault });
    const more = unusable.map((one) => ({ code: 'authorityUnusable' as const, ...one }));
    this.update({ notices: [...this.state.notices, ...more] });
    this.signIns.announce();
    return settings;
  }

  private async takeUp(): Promise<void> {
    const settings = await this.prepare();
    if (this.isOver()) return;
    const { policy } = this.state;
    const setAside = await this.outbox.start(policy.retention);
    if (this.isOver()) return;
    this.tellOfJournal(setAside);
    await this.wrapUps.start();
    if (this.isOver()) return;
    this.lateTakeUp.begin();
    // Not awaited: a keychain that asks its user must not keep the window away.
    void this.signIns.start(settings);
    this.updates.start();
  }

  private tellOfJournal(setAside: LoadedJournal['setAside']): void {
    if (setAside === null) return;
    this.ports.log.error('journal set aside', { cause: setAside.cause });
    this.update({ notices: [...this.state.notices, { code: 'journalSetAside', ...setAside }] });
  }

  /** Somebody has quit in the middle of the start. */
  private isOver(): boolean {
    return this.isStopped;
  }

  stop(): void {
    this.isStopped = true;
    this.signIns.stop();
    this.session.stop();
    this.catalog.stop();
    this.codeRefresh.stop();
    this.lateTakeUp.stop();
    this.outbox.stop();
    this.wrapUps.stop();
    this.ports.notifier.closeAll();
    this.receipts.stop();
    this.keyRing.stop();
    this.networkQuestions.stop();
    this.updates.stop();
    this.publisher.stop();
  }

  snapshot(): Snapshot {
    return this.publisher.current();
  }

  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    return this.publisher.subscribe(listener);
  }

  update(patch: Partial<ApplicationState>): void {
    const { agent } = patch;
    // Another agent sees other entries.
    const shared = agent === undefined ? {} : splitByOwner(this.outbox.entries, agent?.owner ?? null);
    this.store.update({ ...patch, ...shared });
  }

  /** Who follows what of the state, in this order. What a service alone changes, it follows by itself. */
  private subscribeServices(): void {
    const { store } = this;
    store.subscribe(
      ({ session }) => [session],
      () => this.diagnostics.sessionChanged(this.state.session),
    );
    store.subscribe(
      ({ calls, entries, codes, agent, session, policy, settings, serverHabits }) => [
        ...[calls, entries, codes, agent, session],
        ...[policy, settings, serverHabits],
      ],
      () => this.wrapUps.react(),
    );
    store.subscribe(
      ({ entries }) => [entries],
      () => this.receipts.react(),
    );
    store.subscribe(
      ({ agent, calls, selection, wrapUps, frontWrapUpId, receipts, entries, policy, settings, codes }) => [
        ...[agent, calls, selection, wrapUps, frontWrapUpId],
        ...[receipts, entries, policy, settings, codes],
      ],
      () => this.keyRing.react(),
    );
    store.subscribe(
      ({ update, policy, calls, agent, wrapUps, entries }) => [update, policy, calls, agent, wrapUps, entries],
      () => this.updates.react(),
    );
    store.subscribe(
      ({ agent, page, calls, wrapUps, entries, policy, serverHabits }) => [
        ...[agent, page, calls],
        ...[wrapUps, entries, policy, serverHabits],
      ],
      () => this.codeRefresh.react(),
    );
    store.subscribe(
      (state) => [state],
      () => this.publisher.changed(),
    );
  }

  /** Puts a new list of calls in place and finds out which one the screen is about. */
  updateCalls(calls: CallList): void {
    const selection = nextSelection(this.state.selection, {
      previous: this.state.calls.calls,
      calls: calls.calls,
      isOwed: (call) => isOwed(this.state, call),
    });
    const wereLive = this.state.calls.calls.filter(isLive);
    this.update({ calls, selection });
    if (wereLive.some(({ id }) => !isLive(findCall(calls, id)))) this.outbox.callsEnded();
  }

  /** Everything of the agent goes, but not what waits to be sent and what is still owed. */
  forgetAgent(): void {
    this.catalog.stop();
    this.codeRefresh.stop();
    this.outbox.forgetHabits();
    this.ports.notifier.closeAll();
    const notices = withoutNotice(this.state.notices, 'wrapUpsLeftOut');
    const { calls, selection, codes, receipts, frontWrapUpId, page, ledgerQuery, absences } = initialState;
    const ofNobody = { agent: null, calls, selection, codes, receipts, frontWrapUpId, page, ledgerQuery, absences };
    this.update({ ...ofNobody, notices });
  }

  /** Sends what waits, within a limit. Resolves with how many dispositions are unsent and would be the agent's concern. */
  async flush(limitMs: number): Promise<number> {
    const { agent, journalRisk, waitingOfOthers } = this.state;
    if (agent !== null) return this.outbox.drain(agent.owner, limitMs);
    // Written down it waits for the next sign-in; in memory it ends with the program.
    return journalRisk === null ? 0 : waitingOfOthers;
  }

  fellAsleep(): void {
    this.wrapUps.fellAsleep();
    this.follower.fellAsleep();
  }

  /** Clocks have gone on, and the connection is tried at once rather than when its timer says so. */
  wokeUp(): void {
    this.wrapUps.wokeUp();
    this.session.wokeUp();
    this.follower.wokeUp();
  }
}
