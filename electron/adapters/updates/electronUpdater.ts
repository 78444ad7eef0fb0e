import { app, session, type Session } from 'electron';
import type { UpdateDownload, UpdateFailure, Updater } from '../../core/ports';
import { fail, succeed } from '../../core/result';
import { isSafeServer } from '../../core/updates/updateRules';
import { checkSignatures, mayCheckSignatures } from './windowsSignature';

/** The partition that electron-updater makes its requests on. */
const partition = 'electron-updater';
/** An installer that does not start must not leave a program without windows behind. */
const installLimitMs = 120_000;

type Library = Awaited<ReturnType<typeof loadLibrary>>;

/** Only when a policy wants updates: the library is large, and a start must not wait for it. */
async function loadLibrary() {
  const { default: library } = await import('electron-updater');
  return library;
}

/** Updates from a folder of a web server (`latest.yml`), by way of electron-updater. */
export class ElectronUpdater implements Updater {
  private library: Promise<Library> | null = null;
  private isWanted = false;

  /** `prepare` gives the requests the way into the network that the policy wants: proxies and the like. */
  constructor(private readonly prepare: (requests: Session) => Promise<void>) {}

  async look(server: string): ReturnType<Updater['look']> {
    if (!isSafeServer(server, !app.isPackaged)) return fail({ code: 'insecureServer' });
    try {
      const { autoUpdater } = await this.loaded();
      autoUpdater.setFeedURL({ provider: 'generic', url: server });
      const found = await autoUpdater.checkForUpdates();
      return succeed(found?.isUpdateAvailable === true ? found.updateInfo.version : null);
    } catch (error) {
      return fail({ code: failureCode(error) });
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
      const token = new CancellationToken();
      if (stop.aborted) return fail({ code: 'interrupted' });
      stop.addEventListener('abort', () => token.cancel());
      await autoUpdater.downloadUpdate(token);
      return succeed(null);
    } catch (error) {
      return fail({ code: stop.aborted ? 'interrupted' : failureCode(error) });
    }
  }

  private loaded(): Promise<Library> {
    this.library ??= this.load();
    return this.library;
  }

  private async load(): Promise<Library> {
    await this.prepare(session.fromPartition(partition, { cache: false }));
    const library = await loadLibrary();
    const { autoUpdater } = library;
    // Its lines would hold addresses, and with them whatever secret stands in their query.
    autoUpdater.logger = null;
    checkSignatures(library);
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = false;
    autoUpdater.allowDowngrade = false;
    autoUpdater.allowPrerelease = false;
    autoUpdater.disableWebInstaller = true;
    autoUpdater.forceDevUpdateConfig = !app.isPackaged;
    // Every failure also comes as a rejection; without a listener this one would be an exception.
    autoUpdater.on('error', () => undefined);
    // After the agent has been asked and all is written down: the last moment, and the only one to install in.
    app.on('will-quit', (event) => {
      if (!this.isWanted) return;
      this.isWanted = false;
      event.preventDefault();
      autoUpdater.once('error', comeBack);
      setTimeout(comeBack, installLimitMs);
      autoUpdater.quitAndInstall(true, true);
    });
    return library;
  }
}

/** No installer runs: the agent gets the version back that was just quit. */
function comeBack(): void {
  const image = process.env['APPIMAGE'];
  // What runs out of an AppImage lies in a place that is gone with the process.
  app.relaunch(image === undefined ? {} : { execPath: image });
  app.exit(1);
}

/** By what the library says of the kind of failure; its words may hold an address. */
function failureCode(error: unknown): UpdateFailure['code'] {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'notSigned';
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'damaged';
  return code.startsWith('ERR_UPDATER') ? 'badAnswer' : 'unreachable';
}
