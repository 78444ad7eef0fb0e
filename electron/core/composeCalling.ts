import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import { AutoAnswer } from './callControl/autoAnswer';
import { CallControl } from './callControl/callControl';
import { CallerIds } from './callControl/callerIds';
import { Dialler } from './callControl/dialler';
import { TargetBook } from './callControl/targetBook';
import { TargetSearch } from './callControl/targetSearch';
import { CallHistory } from './callHistory/callHistory';
import type { Shelves } from './composeShelves';
import type { GwsApi } from './gws/gwsApi';
import type { Store } from './kernel/store';
import { OperationRunner } from './operations/operationRunner';
import type { OperationKind } from './operations/operationsSlice';
import type { Outbox } from './outbox/outbox';
import type { SettingsSaver } from './preferences/settingsSaver';
import { PauseGuard } from './recording/pauseGuard';
import { RecordingLog } from './recording/recordingLog';
import { ScreenPops } from './screenPop/screenPops';

interface CallingHost {
  readonly outbox: Outbox;
  readonly shelves: Shelves;
  readonly settingsSaver: SettingsSaver;
  sessionExpired(): void;
  rereadCalls(api: GwsApi): Promise<boolean>;
}

/** What does something to a call at once: call control, dialling, recording, the page of the CRM. */
export function composeCalling(ports: ApplicationPorts, store: Store<ApplicationState>, host: CallingHost) {
  const operations = new OperationRunner<ApplicationState, OperationKind>(ports, {
    get state() {
      return store.state;
    },
    operationsChanged: (all) => store.update({ operations: all }),
    sessionExpired: () => host.sessionExpired(),
  });
  const reread = (api: GwsApi) => host.rereadCalls(api);
  const targetBook = new TargetBook(ports, store);
  const targetSearch = new TargetSearch(store, targetBook);
  const callControl = new CallControl(store, {
    ...{ targets: targetSearch, targetBook, reread },
    run: (order) => void operations.run(order),
  });
  const callerIds = new CallerIds(ports, store, host);
  const dialler = new Dialler(store, {
    ...{ targets: targetSearch, targetBook, callerIds, callControl, reread },
    run: (order) => void operations.run(order),
  });
  const pauseGuard = new PauseGuard(ports, store, { reread, run: (order) => operations.run(order) });
  return {
    ...{ operations, targetBook, targetSearch, callerIds, callControl, dialler, pauseGuard },
    autoAnswer: new AutoAnswer(store, callControl),
    screenPops: new ScreenPops(ports, store, { outbox: host.outbox, shelf: host.shelves.screenPops }),
    callHistory: new CallHistory(ports, store, { outbox: host.outbox, shelf: host.shelves.pastCalls }),
    recordingLog: new RecordingLog(ports, store, { outbox: host.outbox, shelf: host.shelves.recordings }),
  };
}
