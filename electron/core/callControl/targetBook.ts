import { dialledTarget } from '../../rules/dialledNumber';
import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { numberRules } from './dialling';
import {
  favouritesOf,
  mostFavourites,
  recentOf,
  withCalled,
  withFavourite,
  type IsSame,
  type KnownTarget,
} from './knownTargets';
import { storedTargets } from './storedTargets';
import type { Target } from './target';
import type { TargetStore } from './targetStorePort';

export interface TargetBookPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly targetStore: TargetStore;
}

/** `notKept`: it counts until Wrapkey quits, but could not be written. */
export type NotAFavourite = { readonly code: 'notAllowed' | 'tooMany' | 'notKept' };

/** The agent's favourites and recent targets, kept on this computer only. The file is read when it is first needed. */
export class TargetBook {
  private known: readonly KnownTarget[] = [];
  private isRead = false;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly ports: TargetBookPorts,
    private readonly host: { readonly state: AgentSlice },
  ) {}

  /** Resolves when the file has been read, or cannot be read now; it is then tried again the next time. */
  open(): Promise<void> {
    if (this.isRead) return Promise.resolve();
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  favourites(): readonly KnownTarget[] {
    const { agent } = this.host.state;
    if (agent === null || isWithheld(this.host.state, 'viewFavourites')) return [];
    return favouritesOf(this.known, agent.owner);
  }

  recent(): readonly KnownTarget[] {
    const { agent } = this.host.state;
    if (agent === null || isWithheld(this.host.state, 'viewRecentTargets')) return [];
    return recentOf(this.known, agent.owner).slice(0, agent.gwsSettings.recentTargets);
  }

  /** A call to the target has been asked for. */
  called(target: Target): void {
    this.noteCalled(target).catch((error: unknown) => {
      this.ports.log.error('recent target not kept', { error: errorName(error) });
    });
  }

  async setFavourite(target: Target, isFavourite: boolean): Promise<Result<null, NotAFavourite>> {
    await this.open();
    const { state } = this.host;
    const owner = state.agent?.owner ?? null;
    if (owner === null || isWithheld(state, 'manageFavourites')) return fail({ code: 'notAllowed' });
    if (isFavourite && favouritesOf(this.known, owner).length >= mostFavourites) return fail({ code: 'tooMany' });
    this.known = withFavourite(this.known, { owner, target, isFavourite }, this.isSame);
    return (await this.save()) ? succeed(null) : fail({ code: 'notKept' });
  }

  private async noteCalled(target: Target): Promise<void> {
    const { agent } = this.host.state;
    await this.open();
    if (agent === null) return;
    const { owner } = agent;
    const called = { owner, target, atMs: this.ports.clock.nowMs(), most: agent.gwsSettings.recentTargets };
    this.known = withCalled(this.known, called, this.isSame);
    await this.save();
  }

  private async read(): Promise<void> {
    const { targetStore, log } = this.ports;
    const { records, setAside } = await targetStore.load();
    if (setAside !== null) log.error('targets unreadable, and set aside');
    if (targetStore.unread() !== null) return;
    this.isRead = true;
    this.known = [...storedTargets(records), ...this.known];
  }

  private async save(): Promise<boolean> {
    const saved = await this.ports.targetStore.save(this.known);
    if (!saved.ok) this.ports.log.warn('targets not kept', { cause: saved.failure });
    return saved.ok;
  }

  private readonly isSame: IsSame = (one, other) => {
    const rules = numberRules(this.host.state);
    const dialled = dialledTarget(one, rules);
    return one === other || (dialled !== null && dialled === dialledTarget(other, rules));
  };
}
