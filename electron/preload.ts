import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, CommandFunctions } from './contract/bridge';
import { commandChannel, snapshotChannel } from './contract/channels';
import { commandNames, takesInput } from './contract/commandNames';
import type { SnapshotNews } from './contract/snapshot';

// A page names a command by calling its function, and can reach no other channel. What a command does not take, for
// instance the event of a click, is not sent.
const commands = Object.fromEntries(
  commandNames.map((name) => {
    const channel = commandChannel(name);
    const withInput = (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input);
    return [name, takesInput(name) ? withInput : () => ipcRenderer.invoke(channel)];
  }),
) as unknown as CommandFunctions;

const bridge: Bridge = {
  ...commands,
  onSnapshot: (listener) => {
    if (typeof listener !== 'function') throw new TypeError('onSnapshot takes a function');
    const receive = (_event: IpcRendererEvent, news: SnapshotNews): void => listener(news);
    ipcRenderer.on(snapshotChannel, receive);
    return () => {
      ipcRenderer.removeListener(snapshotChannel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('wrapkey', bridge);
