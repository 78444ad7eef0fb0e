import type { Desktop } from '../desktop/desktopPort';
import { isQuiet, type QuietState } from '../following/quiet';
import type { Cancel, Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { Random } from '../kernel/random';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { firstLookMs, nextLookMs, updateServer } from './updateRules';
import type { UpdateSlice } from './updateSlice';
import { nextUpdateState, type UpdateEvent } from './updateState';
import type { UpdateDownload, Updater } from './updaterPort';

type UpdatesState = QuietState & UpdateSlice;

export interface UpdatePorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly updater: Updater;
  readonly desktop: Desktop;
}

/** How soon to try again after a call or an unsent choice was in the way. */
const busyMs = 60_000;

/**
 * Looks for new versions as the policy says. It never restarts on its own: it asks the agent when there is nothing else
 * to do.
 */
export class Updates {
  private nextLook: Cancel | null = null;
  private download: UpdateDownload | null = null;

  constructor(
    private readonly ports: UpdatePorts,
    private readonly host: StateHost<UpdatesState>,
  ) {}

  start(): void {
    if (updateServer(this.host.state.policy) !== null) this.lookIn(firstLookMs(this.ports.random));
  }

  stop(): void {
    this.nextLook?.();
    this.nextLook = null;
    this.download?.abort();
    this.download = null;
  }

  /** The state of the application changed. */
  react(): void {
    const { update, policy } = this.host.state;
    if (update.kind !== 'available' && update.kind !== 'downloading') return;
    const quiet = isQuiet(this.host.state);
    if (update.kind === 'downloading' && !quiet) this.download?.abort();
    if (update.kind === 'available' && quiet && policy.updates.mode === 'automatic' && this.download === null) {
      void this.fetch();
    }
  }

  /** The agent wants the new version now. The program quits in the usual way, which may still ask. */
  install(): Result<null, { readonly code: 'noUpdate' | 'busy' }> {
    const { state } = this.host;
    if (state.update.kind !== 'ready') return fail({ code: 'noUpdate' });
    if (!isQuiet(state)) return fail({ code: 'busy' });
    this.happened({ kind: 'install' });
    this.ports.updater.installAfterQuit(true);
    this.ports.desktop.quit();
    return succeed(null);
  }

  later(): void {
    this.happened({ kind: 'later' });
  }

  /** The agent was asked before quitting and stays; a later quit does not install. */
  stayed(): void {
    this.ports.updater.installAfterQuit(false);
    this.happened({ kind: 'stayed' });
  }

  private lookIn(delayMs: number): void {
    this.nextLook?.();
    this.nextLook = this.ports.clock.after(delayMs, () => void this.look());
  }

  private async look(): Promise<void> {
    const server = updateServer(this.host.state.policy);
    if (server === null) return;
    if (!isQuiet(this.host.state)) {
      this.lookIn(busyMs);
      return;
    }
    this.lookIn(nextLookMs(this.ports.random));
    this.happened({ kind: 'look' });
    if (this.host.state.update.kind !== 'checking') return;
    const found = await this.ports.updater.look(server);
    if (!found.ok) this.ports.log.warn('update not found out', { code: found.failure.code });
    const version = found.ok ? found.value : null;
    this.download = null;
    this.happened(version === null ? { kind: 'nothing' } : { kind: 'found', version });
  }

  private async fetch(): Promise<void> {
    const download = this.ports.updater.download();
    this.download = download;
    this.happened({ kind: 'start' });
    const done = await download.done;
    if (this.download !== download) return;
    if (done.ok) {
      this.happened({ kind: 'done' });
      this.download = null;
      return;
    }
    this.ports.log.warn('update not downloaded', { code: done.failure.code });
    this.happened({ kind: 'interrupted' });
    // A failed download would fail again, so it waits for the next look.
    if (done.failure.code !== 'interrupted') return;
    this.ports.clock.after(busyMs, () => {
      if (this.download !== download) return;
      this.download = null;
      this.react();
    });
  }

  private happened(event: UpdateEvent): void {
    const before = this.host.state.update;
    const update = nextUpdateState(before, event);
    if (update === before) return;
    this.ports.log.info('update', { state: update.kind });
    this.host.update({ update });
  }
}
