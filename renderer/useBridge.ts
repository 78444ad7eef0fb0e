import { inject } from 'vue';
import type { InjectionKey } from 'vue';
import type { Bridge } from '../electron/contract/bridge';

export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge');

export function useBridge(): Bridge {
  const bridge = inject(bridgeKey);
  if (bridge === undefined) throw new Error('The window provides no bridge.');
  return bridge;
}
