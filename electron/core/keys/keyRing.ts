import type { KeyAction } from '../../contract/words/keys';
import { isGuarded, newGuard, nextGuard, paintedGuard } from '../../rules/frontGuard';
import type { Cancel, Clock } from '../kernel/clock';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSettings } from '../preferences/agentSettings';
import type { GlobalKeys } from './globalKeysPort';
import { keyBindings, type KeyBindingState } from './keyBindings';
import { keyTarget, type KeyTargetState } from './keyTarget';
import { areKeysNeeded } from './keysNeeded';
import type { KeysSlice } from './keysSlice';

type KeyRingState = KeyTargetState & KeyBindingState & KeysSlice;

export interface KeyRingPorts {
  readonly clock: Clock;
  readonly keys: GlobalKeys;
  readonly log: Logger;
}

export interface KeyListener {
  pressed(action: KeyAction): void;
  /** The key came so soon after the target changed that it was meant for the previous call. */
  tooSoon(): void;
}

/** A key that is held repeats itself: that is one press. */
const repeatMs = 400;
/** Nobody takes longer to press a key, and a window that crashes must not leave the agent without keys. */
const longestPauseMs = 30_000;

interface KeyBasis {
  readonly isNeeded: boolean;
  readonly policy: PolicySlice['policy'] | null;
  readonly keys: AgentSettings['keys'] | null;
}

const nothingTaken: KeyBasis = { isNeeded: false, policy: null, keys: null };

/** Takes the keys from the system while there is something to set, and releases them afterwards. */
export class KeyRing {
  private readonly taken = new Map<string, KeyAction>();
  /** The state from which the taken keys were worked out. */
  private basis = nothingTaken;
  private readonly pressedAtMs = new Map<string, number>();
  private resume: Cancel | null = null;
  private guard = newGuard(null);

  constructor(
    private readonly ports: KeyRingPorts,
    private readonly host: StateHost<KeyRingState>,
    private readonly listener: KeyListener,
  ) {}

  react(): void {
    this.followTarget();
    const { state } = this.host;
    const { policy } = state;
    const { keys } = state.settings;
    const isNeeded = this.resume === null && areKeysNeeded(state);
    // Called on every change of the state, but the keys hardly ever change.
    const { basis } = this;
    if (basis.isNeeded === isNeeded && basis.policy === policy && basis.keys === keys) return;
    this.basis = { isNeeded, policy, keys };
    const wanted = isNeeded ? wantedKeys(state) : new Map<string, KeyAction>();
    for (const accelerator of [...this.taken.keys()]) if (!wanted.has(accelerator)) this.give(accelerator);
    this.takeAll(wanted);
  }

  /** While the agent records a key, it has to reach the window. */
  pause(isPaused: boolean): void {
    this.resume?.();
    this.resume = isPaused ? this.ports.clock.after(longestPauseMs, () => this.pause(false)) : null;
    this.react();
  }

  /** A window shows this call now. A person needs a moment to notice it. */
  painted(callId: string): void {
    if (callId === this.guard.callId) this.guard = paintedGuard(this.guard, this.ports.clock.monotonicMs());
  }

  stop(): void {
    this.resume?.();
    this.basis = nothingTaken;
    for (const accelerator of [...this.taken.keys()]) this.give(accelerator);
  }

  /** Whether the system would give Wrapkey this key. */
  isFree(accelerator: string): boolean {
    if (this.taken.has(accelerator)) return true;
    const isFree = this.ports.keys.take(accelerator, () => undefined);
    if (isFree) this.ports.keys.release(accelerator);
    return isFree;
  }

  private takeAll(wanted: ReadonlyMap<string, KeyAction>): void {
    const refused: string[] = [];
    for (const [accelerator, action] of wanted) {
      const isTaken = this.taken.has(accelerator) || this.ports.keys.take(accelerator, () => this.press(accelerator));
      if (isTaken) this.taken.set(accelerator, action);
      else refused.push(accelerator);
    }
    if (refused.length > 0) this.ports.log.warn('keys refused', { count: refused.length });
    const isKnown = refused.join() === this.host.state.refusedKeys.join();
    // When no key is wanted, nothing is known about who owns which.
    if (wanted.size > 0 && !isKnown) this.host.update({ refusedKeys: refused });
    const areKeysTaken = this.taken.size > 0;
    if (areKeysTaken !== this.host.state.areKeysTaken) this.host.update({ areKeysTaken });
  }

  private give(accelerator: string): void {
    this.ports.keys.release(accelerator);
    this.taken.delete(accelerator);
  }

  private press(accelerator: string): void {
    const action = this.taken.get(accelerator);
    const now = this.ports.clock.monotonicMs();
    const before = this.pressedAtMs.get(accelerator) ?? -Infinity;
    this.pressedAtMs.set(accelerator, now);
    // Pressing the prompt's key twice does no harm.
    const isRepeated = now - before < repeatMs && action !== 'focusPrompt';
    if (action === undefined || isRepeated) return;
    const isForCall = action.startsWith('code');
    if (isForCall && (isGuarded(this.guard, now) || this.namesAnotherCall())) this.listener.tooSoon();
    else this.listener.pressed(action);
  }

  /** The window is hidden, and the agent sees only the receipt of a choice for another call. */
  private namesAnotherCall(): boolean {
    const { callId, isPainted } = this.guard;
    const isAboutAnother = this.host.state.receipts.some((one) => one.kind === 'disposition' && one.callId !== callId);
    return isAboutAnother && !isPainted;
  }

  private followTarget(): void {
    const callId = keyTarget(this.host.state)?.callId ?? null;
    this.guard = nextGuard(this.guard, { callId, isAskedFor: false }, this.ports.clock.monotonicMs());
  }
}

/** When two actions want the same key, the first gets it. */
function wantedKeys(state: KeyRingState): Map<string, KeyAction> {
  const wanted = new Map<string, KeyAction>();
  for (const { action, accelerator } of keyBindings(state)) {
    if (accelerator !== null && !wanted.has(accelerator)) wanted.set(accelerator, action);
  }
  return wanted;
}
