import type { KeyAction } from '../../contract/words/keys';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { GlobalKeys } from './globalKeysPort';
import type { KeyBinding } from './keyBindings';
import { isForCodes } from './keysNeeded';
import type { KeysSlice } from './keysSlice';

export interface TakenKeysPorts {
  readonly keys: GlobalKeys;
  readonly log: Logger;
}

/** The keys that Wrapkey has from the system now. */
export class TakenKeys {
  private readonly taken = new Map<string, KeyAction>();

  constructor(
    private readonly ports: TakenKeysPorts,
    private readonly host: StateHost<KeysSlice>,
    private readonly pressed: (accelerator: string) => void,
  ) {}

  actionOf(accelerator: string): KeyAction | undefined {
    return this.taken.get(accelerator);
  }

  /** Takes the keys of the actions that are needed, and gives the others back. */
  take(bindings: readonly KeyBinding[], isNeeded: (action: KeyAction) => boolean): void {
    const bound = actionsByKey(bindings);
    const wanted = new Map([...bound].filter(([, action]) => isNeeded(action)));
    for (const accelerator of [...this.taken.keys()]) if (!wanted.has(accelerator)) this.give(accelerator);
    const refused = [...wanted].filter(([accelerator, action]) => !this.takeOne(accelerator, action));
    this.tell(
      refused.map(([accelerator]) => accelerator),
      // Nothing new is known about a key that is not wanted.
      (accelerator) => bound.has(accelerator) && !wanted.has(accelerator),
    );
  }

  /** Whether the system would give Wrapkey this key. */
  isFree(accelerator: string): boolean {
    if (this.taken.has(accelerator)) return true;
    const isFree = this.ports.keys.take(accelerator, () => undefined);
    if (isFree) this.ports.keys.release(accelerator);
    return isFree;
  }

  giveAll(): void {
    for (const accelerator of [...this.taken.keys()]) this.give(accelerator);
  }

  private takeOne(accelerator: string, action: KeyAction): boolean {
    const isTaken = this.taken.has(accelerator) || this.ports.keys.take(accelerator, () => this.pressed(accelerator));
    if (isTaken) this.taken.set(accelerator, action);
    return isTaken;
  }

  private give(accelerator: string): void {
    this.ports.keys.release(accelerator);
    this.taken.delete(accelerator);
  }

  private tell(refused: readonly string[], isStillRefused: (accelerator: string) => boolean): void {
    const { state } = this.host;
    const refusedKeys = [...state.refusedKeys.filter(isStillRefused), ...refused];
    if (refusedKeys.join() !== state.refusedKeys.join()) {
      if (refused.length > 0) this.ports.log.warn('keys refused', { count: refused.length });
      this.host.update({ refusedKeys });
    }
    const areKeysTaken = [...this.taken.values()].some(isForCodes);
    if (areKeysTaken !== state.areKeysTaken) this.host.update({ areKeysTaken });
  }
}

/** When two actions want the same key, the first gets it. */
function actionsByKey(bindings: readonly KeyBinding[]): ReadonlyMap<string, KeyAction> {
  const actions = new Map<string, KeyAction>();
  for (const { action, accelerator } of bindings) {
    if (accelerator !== null && !actions.has(accelerator)) actions.set(accelerator, action);
  }
  return actions;
}
