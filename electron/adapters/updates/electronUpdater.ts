import { app, session, type Session } from 'electron';
import { fail, succeed } from '../../core/kernel/result';
import { isSafeServer } from '../../core/updates/updateRules';
import type { UpdateDownload, UpdateFailure, Updater } from '../../core/updates/updaterPort';
import { updateFailureCode } from './updateFailure';
import { UpdateRequests } from './updateRequests';
import { checkSignatures, mayCheckSignatures } from './windowsSignature';

/** The partition that electron-updater makes its requests on. */
const partition = 'electron-updater';
/** Without a limit, an installer that does not start would leave a program without windows. */
const installLimitMs = 120_000;
/** A request is given up when the server is silent for this long. */
const usualSilenceMs = 60_000;

type Library = Awaited<ReturnType<typeof loadLibrary>>;

/** Loaded only when a policy wants updates: the library is large, and a start must not wait for it. */
async function loadLibrary() {
  const { default: library } = await import('electron-updater');
  return library;
}

/** Updates from a folder of a web server (`latest.yml`), through electron-updater. */
export class ElectronUpdater implements Updater {
  private library: Promise<Library> | null = null;
  private requests: UpdateRequests | null = null;
  private isWanted = false;

  /** `prepare` configures the network of the requests as the policy wants, for instance its proxy. */
  constructor(
    private readonly prepare: (requests: Session) => Promise<void>,
    private readonly silenceMs = usualSilenceMs,
  ) {}

  async look(server: string): ReturnType<Updater['look']> {
    if (!isSafeServer(server, !app.isPackaged)) return fail({ code: 'insecureServer' });
    try {
      const { autoUpdater } = await this.loaded();
      autoUpdater.setFeedURL({ provider: 'generic', url: server });
      const found = await this.watched(() => autoUpdater.checkForUpdates());
      return succeed(found?.isUpdateAvailable === true ? found.updateInfo.version : null);
    } catch (error) {
      return fail({ code: this.failureCode(error) });
    }
  }

  download(): UpdateDownload {
    const stop = new AbortController();
    return { done: this.fetch(stop.signal), abort: () => stop.abort() };
  }

  installAfterQuit(isWanted: boolean): void {
    this.isWanted = isWanted;
  }

  private async fetch(stop: AbortSignal): UpdateDownload['done'] {
    try {
      if (!(await mayCheckSignatures())) return fail({ code: 'notSigned' });
      const { autoUpdater, CancellationToken } = await this.loaded();
      stop.throwIfAborted();
      const token = new CancellationToken();
      stop.addEventListener('abort', () => {
        token.cancel();
        // The library itself would only stop waiting.
        this.requests?.cut();
      });
      await this.watched(() => autoUpdater.downloadUpdate(token));
      return succeed(null);
    } catch (error) {
      return fail({ code: stop.aborted ? 'interrupted' : this.failureCode(error) });
    }
  }

  private watched<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.requests === null ? work() : this.requests.watch(work);
  }

  private failureCode(error: unknown): UpdateFailure['code'] {
    return this.requests?.refused ?? updateFailureCode(error);
  }

  private loaded(): Promise<Library> {
    this.library ??= this.load();
    return this.library;
  }

  private async load(): Promise<Library> {
    const own = session.fromPartition(partition, { cache: false });
    await this.prepare(own);
    const requests = new UpdateRequests(own, this.silenceMs);
    this.requests = requests;
    const library = await loadLibrary();
    const { autoUpdater } = library;
    const { WatchedExecutor } = await import('./watchedExecutor');
    // The library offers no other way to end a request.
    Reflect.set(autoUpdater, 'httpExecutor', new WatchedExecutor(requests));
    // Its log lines would contain addresses, and any secret in their query.
    autoUpdater.logger = null;
    checkSignatures(library);
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = false;
    autoUpdater.allowDowngrade = false;
    autoUpdater.allowPrerelease = false;
    autoUpdater.disableWebInstaller = true;
    // One request for one file, which is then checked. Differential downloads need many requests, and range support.
    autoUpdater.disableDifferentialDownload = true;
    autoUpdater.forceDevUpdateConfig = !app.isPackaged;
    // Every failure also comes as a rejection. Without a listener the event would throw.
    autoUpdater.on('error', () => undefined);
    autoUpdater.on('download-progress', () => requests.heard());
    // By now the agent has been asked and everything is saved: this is the last moment, and the only one to install.
    app.on('will-quit', (event) => {
      if (!this.isWanted) return;
      this.isWanted = false;
      event.preventDefault();
      // The new program starts before this one has ended, and would take it for a running Wrapkey.
      app.releaseSingleInstanceLock();
      autoUpdater.once('error', restartProgram);
      setTimeout(restartProgram, installLimitMs);
      autoUpdater.quitAndInstall(true, true);
    });
    return library;
  }
}

/** If the installer did not start, starts the version again that the agent has just quit. */
function restartProgram(): void {
  const image = process.env['APPIMAGE'];
  // A program in an AppImage runs from a mount that disappears with the process.
  app.relaunch(image === undefined ? {} : { execPath: image });
  app.exit(1);
}
