// Must be the first import; the module says why.
import './adapters/config/jitless';
import { join } from 'node:path';
import { app, session, webContents } from 'electron';
import { systemBrowser } from './adapters/browser/systemBrowser';
import { cometdPort } from './adapters/comet/cometdPort';
import { FileConfig } from './adapters/config/fileConfig';
import { LastGoodPolicy } from './adapters/config/lastGoodPolicy';
import { policySources } from './adapters/config/policySources';
import { ElectronDiagnostics } from './adapters/diagnostics/electronDiagnostics';
import { RecordsFile } from './adapters/files/recordsFile';
import { ElectronHttp } from './adapters/http/electronHttp';
import { CommandGate } from './adapters/ipc/commandGate';
import type { CommandRunner } from './adapters/ipc/commandServer';
import { runCommand } from './adapters/ipc/runCommand';
import type { TrustedSenders } from './adapters/ipc/trustedSenders';
import { journalLockOf, openJournal } from './adapters/journal/openJournal';
import type { DialLinkDoor } from './adapters/lifecycle/dialLinkDoor';
import type { FirstWindow } from './adapters/lifecycle/firstWindow';
import { openShell } from './adapters/lifecycle/openShell';
import { followPresence } from './adapters/lifecycle/presence';
import { followSleep } from './adapters/lifecycle/sleep';
import type { FileLog } from './adapters/log/fileLog';
import { setStartAtLogin } from './adapters/login/startAtLogin';
import { GwsNetwork } from './adapters/network/gwsNetwork';
import { systemNotifier } from './adapters/notifications/systemNotifier';
import { filesKeyOf } from './adapters/secrets/filesKey';
import { Keychain } from './adapters/secrets/keychain';
import { electronKeys } from './adapters/shortcuts/electronKeys';
import { systemRandom, uuidSource } from './adapters/system/randomness';
import { systemClipboard } from './adapters/system/systemClipboard';
import { SystemClock } from './adapters/system/systemClock';
import { desktopTexts } from './adapters/texts/desktopTexts';
import { ElectronUpdater } from './adapters/updates/electronUpdater';
import { ElectronDesktop } from './adapters/windows/electronDesktop';
import { singleSignOnWindows } from './adapters/windows/singleSignOnWindow';
import { compose } from './core/compose';
import { midnightBefore } from './rules/midnight';

// The composition root: makes the adapters, hands them to the core, and starts everything in order. No logic.

// Partitions without "persist:" are in memory: a cookie of GWS is a key to the agent's calls and stays off the disk.
const sharedPartition = 'gws';
const oneShotPartition = 'gws-one-shot';

/** What `main.ts` has made before the program is loaded. */
export interface Beginning {
  readonly first: FirstWindow;
  readonly links: DialLinkDoor;
  readonly senders: TrustedSenders;
  readonly userData: string;
  readonly log: FileLog;
}

export interface Program {
  readonly run: CommandRunner;
  /** Resolves when everything that the agent sees has been opened. */
  readonly start: () => Promise<void>;
}

export function composeProgram({ first, links, senders, userData, log }: Beginning): Program {
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  const policy = policySources(app.isPackaged);
  const desktop = new ElectronDesktop((isOn) => setStartAtLogin(isOn, log));
  const texts = () => desktopTexts(desktop.language, app.getLocale());
  const keychain = new Keychain(log);
  // Waits as long as the keychain's prompt is open: the files can be opened only with the answer.
  const key = filesKeyOf(userData, new Keychain(log, { answerLimitMs: null }));
  const lock = journalLockOf(userData);
  const records = (name: string, sealedAs: string): RecordsFile =>
    new RecordsFile(join(userData, name), { key: key.orNull, lock: () => lock.hold(), sealedAs });
  const wrapUpStore = records('wrapups.json', 'wrapkey-wrapups');
  const targetStore = records('targets.json', 'wrapkey-targets');
  const snippetStore = records('snippets.json', 'wrapkey-snippets');
  const journal = openJournal(userData, { key: key.get, lock, log });
  const sessions = {
    shared: session.fromPartition(sharedPartition),
    oneShot: session.fromPartition(oneShotPartition),
  };
  const clock = new SystemClock();
  const network = new GwsNetwork([sessions.shared, sessions.oneShot], { clock, log }, policy.open);
  const application = compose({
    secrets: keychain,
    filesKey: key,
    singleSignOn: singleSignOnWindows(sessions.shared),
    http: new ElectronHttp(sessions, network),
    network,
    comet: cometdPort,
    clock,
    random: systemRandom,
    ids: uuidSource,
    log,
    journal,
    config: new FileConfig({
      policy,
      lastGood: new LastGoodPolicy(join(userData, 'policy.last'), key.orNull),
      settingsFile: join(userData, 'settings.json'),
      log,
    }),
    clipboard: systemClipboard,
    browser: systemBrowser,
    midnightBefore,
    platform,
    diagnostics: new ElectronDiagnostics({ platform, lastLogLines: () => log.lastLines() }),
    wrapUpStore,
    targetStore,
    snippetStore,
    keys: electronKeys(platform),
    updater: new ElectronUpdater((requests) => network.prepare(requests)),
    notifier: systemNotifier({
      texts,
      log,
      clicked: (callId) =>
        void commands.openWrapUp({ callId }).then(({ ok }) => (ok ? desktop.focusPrompt() : desktop.showMain())),
      chose: (callId, name) => void application.chooseAndTell(callId, name),
      clickedPausedRecording: (callId) => void commands.selectCall({ callId }).then(() => desktop.showMain()),
      clickedCallback: () => void commands.showPage({ page: 'callbacks' }).then(() => desktop.showMain()),
      clickedSignedOut: () => desktop.showMain(),
    }),
    desktop,
  });
  const { commands } = application;
  const cutOff = (window: number): void => webContents.fromId(window)?.forcefullyCrashRenderer();
  const gate = new CommandGate({ clock, log, cutOff });
  const prepared = application.prepare();
  const run: CommandRunner = (command) => runCommand(commands, { ...command, started: prepared, gate, log });
  const start = async (): Promise<void> => {
    await prepared;
    log.applyFilter(application.state.policy.privacy.log);
    const { notes } = application.state.policy;
    if (notes.spelling) {
      const { Spelling } = await import('./adapters/windows/spelling');
      const spelling = new Spelling({ userData, platform, log, texts });
      desktop.addSpelling(spelling);
      void spelling.allow(notes.dictionaryFolder);
    }
    followSleep(application);
    followPresence(application);
    const saved = () =>
      Promise.all([
        ...[application.settingsSaver, wrapUpStore, targetStore, snippetStore].map((one) => one.settled()),
        journal.close(),
      ]);
    // In parallel: the windows do not need the stored choices, and must not wait when there are many.
    await Promise.all([
      application.start(),
      openShell({ application, desktop, senders, first, links, texts, saved, log }),
    ]);
    log.info('started', { version: app.getVersion(), electron: process.versions.electron });
  };
  return { run, start };
}
