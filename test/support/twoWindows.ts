import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import type { Bridge } from '../../electron/contract/bridge';
import { useKeyTargetStore } from '../../renderer/calls/keyTargetStore';
import { useCallSelection } from '../../renderer/calls/useCallSelection';
import { useDispositionChoice } from '../../renderer/dispositions/useDispositionChoice';
import { usePaintReport } from '../../renderer/dispositions/usePaintReport';
import { useSnapshotStore } from '../../renderer/snapshotStore';
import { bridgeKey } from '../../renderer/useBridge';
import { usePromptFrontStore } from '../../renderer/wrapup/promptFrontStore';
import { usePromptCommands } from '../../renderer/wrapup/usePromptCommands';
import type { TestApplication } from './anApplication';

/** Typed as a symbol, so that a part of the bridge can be provided: these windows need only that. */
const key: symbol = bridgeKey;

/** The stores and commands of one window on the real core, without a screen. */
export async function aWindow({ application, commands }: TestApplication) {
  const bridge: Partial<Bridge> & Pick<Bridge, 'onSnapshot' | 'getSnapshot'> = {
    setDisposition: commands.setDisposition,
    undoDisposition: commands.undoDisposition,
    selectCall: commands.selectCall,
    controlCall: commands.controlCall,
    postponeWrapUp: commands.postponeWrapUp,
    extendWrapUp: commands.extendWrapUp,
    openWrapUp: commands.openWrapUp,
    reportPainted: commands.reportPainted,
    getSnapshot: () => commands.getSnapshot(undefined),
    leavePrompt: () => commands.leavePrompt(undefined),
    onSnapshot: (listener) => application.subscribe(listener),
  };
  const pinia = createPinia();
  setActivePinia(pinia);
  const app = createApp({}).use(pinia).provide(key, bridge);
  const store = useSnapshotStore(pinia);
  await store.start(bridge);
  return { app, store };
}

/** The call that each part of both windows names. */
export interface Named {
  readonly card: string | null;
  /** The call that the main window's digits go to. */
  readonly digits: string | null;
  readonly prompt: string | null;
}

/** The main window and the prompt with the behaviour of their pages; every press goes to the real core. */
export async function twoWindows(test: TestApplication) {
  const main = await aWindow(test);
  const prompted = (): string | null => main.store.snapshot?.prompt?.frontCallId ?? null;
  const inMain = main.app.runWithContext(() => {
    usePaintReport(() => (prompted() === null ? (main.store.snapshot?.currentCallId ?? null) : null));
    return { ...useDispositionChoice(), ...useCallSelection(), keyTarget: useKeyTargetStore() };
  });
  const side = await aWindow(test);
  const front = (): string | null => side.store.snapshot?.prompt?.frontCallId ?? null;
  const inPrompt = side.app.runWithContext(() => {
    usePaintReport(front);
    usePromptFrontStore();
    return usePromptCommands();
  });
  return {
    inMain,
    inPrompt,
    front,
    named: (): Named => ({
      card: main.store.snapshot?.currentCallId ?? null,
      digits: inMain.keyTarget.callId,
      prompt: front(),
    }),
  };
}
