import type { Desktop } from './desktop/desktopPort';
import type { Logger } from './kernel/log';
import type { StateHost } from './kernel/store';
import type { KeyRing } from './keys/keyRing';
import type { LateTakeUp } from './lateTakeUp';
import type { Network, NetworkDesk } from './network/networkPort';
import type { NoticesSlice } from './notices/noticesSlice';
import type { LoadedJournal } from './outbox/journalPort';
import type { Outbox } from './outbox/outbox';
import type { AgentSettings } from './preferences/agentSettings';
import type { ConfigStore } from './preferences/configPort';
import { preferences, type PreferenceState } from './preferences/preferences';
import type { SignIns } from './signIn/signIns';
import type { Updates } from './updates/updates';
import type { WrapUps } from './wrapup/wrapUps';

interface StartUpPorts {
  readonly config: ConfigStore;
  readonly desktop: Pick<Desktop, 'applyPreferences'>;
  readonly network: Network;
  readonly log: Logger;
}

interface StartUpParts {
  readonly networkDesk: NetworkDesk;
  readonly outbox: Pick<Outbox, 'start'>;
  readonly wrapUps: Pick<WrapUps, 'start'>;
  readonly lateTakeUp: Pick<LateTakeUp, 'begin'>;
  readonly signIns: Pick<SignIns, 'announce' | 'start'>;
  readonly updates: Pick<Updates, 'start'>;
  readonly keyRing: Pick<KeyRing, 'start'>;
}

/** The order of the start: first what the screen needs, then what the last run left. */
export class StartUp {
  private prepared: Promise<AgentSettings> | null = null;
  private started: Promise<void> | null = null;
  private isStopped = false;

  constructor(
    private readonly ports: StartUpPorts,
    private readonly host: StateHost<PreferenceState & NoticesSlice>,
    private readonly parts: StartUpParts,
  ) {}

  /** Resolves when there is something to show: the policy is in force, and nobody is signed in yet. */
  prepare(): Promise<AgentSettings> {
    this.prepared ??= this.readPolicy();
    return this.prepared;
  }

  /** Resumes what the last run left: choices, pending wrap-ups, and a kept sign-in. */
  start(): Promise<void> {
    this.started ??= this.takeUp();
    return this.started;
  }

  stop(): void {
    this.isStopped = true;
  }

  /** For the journal, at the start or when it could be opened later. */
  tellSetAside(setAside: LoadedJournal['setAside']): void {
    if (setAside === null) return;
    this.ports.log.error('journal set aside', { cause: setAside.cause });
    this.host.update({ notices: [...this.host.state.notices, { code: 'journalSetAside', ...setAside }] });
  }

  private async readPolicy(): Promise<AgentSettings> {
    const { config, desktop, network, log } = this.ports;
    const { policy, policyFile, settings, problems } = await config.load();
    const isTyped = settings.server !== '' && !policy.server.isFixed;
    const server = isTyped ? settings.server : (policy.server.address ?? '');
    this.host.update({ policy, policyFile, settings: { ...settings, server }, notices: problems });
    desktop.applyPreferences(preferences(this.host.state));
    const unusable = await network.start(policy.network, this.parts.networkDesk);
    for (const { file, fault } of unusable) log.warn('authority unusable', { file, fault });
    const more = unusable.map((one) => ({ code: 'authorityUnusable' as const, ...one }));
    this.host.update({ notices: [...this.host.state.notices, ...more] });
    this.parts.signIns.announce();
    return settings;
  }

  private async takeUp(): Promise<void> {
    const { outbox, wrapUps, lateTakeUp, signIns, updates, keyRing } = this.parts;
    const settings = await this.prepare();
    if (this.isOver()) return;
    // Not awaited: until the system tells, the keys are those of most keyboards.
    void keyRing.start();
    const setAside = await outbox.start(this.host.state.policy.retention);
    if (this.isOver()) return;
    this.tellSetAside(setAside);
    await wrapUps.start();
    if (this.isOver()) return;
    lateTakeUp.begin();
    // Not awaited: a keychain that asks its user must not hold back the window.
    void signIns.start(settings);
    updates.start();
  }

  /** The program was quit during the start. */
  private isOver(): boolean {
    return this.isStopped;
  }
}
