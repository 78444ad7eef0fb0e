import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import type { Bridge } from '../../electron/contract/bridge';
import type { Snapshot } from '../../electron/contract/snapshot';
import { useSnapshotStore } from '../../renderer/snapshotStore';
import { bridgeKey } from '../../renderer/useBridge';
import { aSnapshot } from './rendererFixtures';

/** Typed as a symbol, so that a part of the bridge can be provided: choosing needs only that. */
const key: symbol = bridgeKey;

/**
 * The stores and the bridge of a window, without the window. `set`: the calls that got a code, in order. `left`: how
 * often the prompt gave the keyboard focus back.
 */
export async function aRenderer() {
  const set: string[] = [];
  const left: true[] = [];
  let receive: (snapshot: Snapshot) => void = () => undefined;
  const bridge: Pick<Bridge, 'onSnapshot' | 'getSnapshot' | 'setDisposition' | 'leavePrompt'> = {
    onSnapshot: (listener) => {
      receive = listener;
      return () => undefined;
    },
    getSnapshot: () => Promise.resolve({ ok: true, value: aSnapshot() }),
    setDisposition: ({ callId }) => {
      set.push(callId);
      return Promise.resolve({ ok: true, value: { entryId: 'ENTRY1', isKept: true } });
    },
    leavePrompt: () => {
      left.push(true);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  const pinia = createPinia();
  setActivePinia(pinia);
  const app = createApp({}).use(pinia).provide(key, bridge);
  await useSnapshotStore().start(bridge);
  let revision = 1;
  const show = (changes: Partial<Snapshot>): void => {
    revision += 1;
    receive(aSnapshot({ ...changes, revision }));
  };
  return { app, pinia, set, left, show };
}
