import type { Bridge } from '../electron/contract/bridge';

declare global {
  interface Window {
    readonly wrapkey: Bridge;
  }
}

/** The only place that touches `window.wrapkey`; all other code gets the bridge as an argument or from `useBridge`. */
export function connectBridge(): Bridge {
  return window.wrapkey;
}
