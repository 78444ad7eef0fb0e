import type { KeyAction } from '../../contract/words/keys';
import { isGuarded, newGuard, nextGuard, paintedGuard, type FrontGuard } from '../../rules/frontGuard';
import { isCallKey } from '../../rules/keyActions';
import type { Cancel, Clock } from '../kernel/clock';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSettings } from '../preferences/agentSettings';
import type { HangUpAsking } from '../wrapup/receipt';
import { typesWithAltGr } from './altGrLayouts';
import { answeredCall, callKeyTarget, controlledCall } from './callKeys';
import { HangUpKey } from './hangUpKey';
import { repeatBegins, repeatMs, type RepeatBegins } from './hangUpPresses';
import { keyBindings, type KeyBindingState } from './keyBindings';
import { keyTarget } from './keyTarget';
import { isNeeded, keysNeeded, noKeysNeeded, type KeysNeededState } from './keysNeeded';
import type { KeysSlice } from './keysSlice';
import { TakenKeys, type TakenKeysPorts } from './takenKeys';

type KeyRingState = KeysNeededState & KeyBindingState & KeysSlice;

export interface KeyRingPorts extends TakenKeysPorts {
  readonly clock: Clock;
}

export interface KeyListener {
  pressed(action: KeyAction): void;
  /** The key came so soon after another call took its place in front that it may have been meant for the one before. */
  tooSoon(action: KeyAction): void;
  /** The key that hangs up was pressed, but not yet as the policy wants it. */
  hangUpAsked(callId: string, asking: HangUpAsking): void;
}

/** Nobody takes longer to press a key, and a window that crashes must not leave the agent without keys. */
const longestPauseMs = 30_000;

interface KeyBasis {
  /** The actions that need their key, in a text. */
  readonly needed: string;
  readonly policy: PolicySlice['policy'] | null;
  readonly keys: AgentSettings['keys'] | null;
  readonly hasAltGrDigits: boolean;
}

const nothingTaken: KeyBasis = {
  needed: JSON.stringify(noKeysNeeded),
  policy: null,
  keys: null,
  hasAltGrDigits: false,
};

/** Takes each key from the system while it would do something, and releases it afterwards. */
export class KeyRing {
  private readonly taken: TakenKeys;
  /** The state from which the taken keys were worked out. */
  private basis = nothingTaken;
  private readonly pressedAtMs = new Map<string, number>();
  private resume: Cancel | null = null;
  private codeGuard = newGuard(null);
  private callGuard = newGuard(null);
  private answerGuard = newGuard(null);
  private readonly hangUpKey: HangUpKey;
  private repeatBegins = repeatBegins(null);
  /** The call in front when the key that hangs up went down; `null` if it went down too soon for that call. */
  private hangUpFor: string | null = null;

  constructor(
    private readonly ports: KeyRingPorts,
    private readonly host: StateHost<KeyRingState>,
    private readonly listener: KeyListener,
  ) {
    this.taken = new TakenKeys(ports, host, (accelerator) => this.press(accelerator));
    this.hangUpKey = new HangUpKey(ports.clock, {
      asked: (callId, asking) => listener.hangUpAsked(callId, asking),
      hangUp: (callId) => this.hangUp(callId),
    });
  }

  /** Learns how the keyboard is laid out, on which the default keys depend, and when its keys repeat themselves. */
  async start(): Promise<void> {
    const { keys } = this.ports;
    const [layouts, delayMs] = await Promise.all([keys.layouts(), keys.repeatDelayMs()]);
    this.repeatBegins = repeatBegins(delayMs);
    this.host.update({ hasAltGrDigits: layouts.some(typesWithAltGr) });
    this.react();
  }

  react(): void {
    const { state } = this.host;
    this.codeGuard = this.next(this.codeGuard, keyTarget(state)?.callId ?? null);
    const controlledId = this.callGuard.callId;
    this.callGuard = this.next(this.callGuard, controlledCall(state)?.id ?? null);
    this.answerGuard = this.next(this.answerGuard, answeredCall(state)?.id ?? null);
    // A press for one call never counts for another.
    if (this.callGuard.callId !== controlledId) this.hangUpKey.forget();
    const { policy, hasAltGrDigits } = state;
    const { keys } = state.settings;
    const all = this.resume === null ? keysNeeded(state) : noKeysNeeded;
    const needed = JSON.stringify(all);
    // Called on every change of the state, but the keys hardly ever change.
    const { basis } = this;
    const isSame = basis.policy === policy && basis.keys === keys && basis.hasAltGrDigits === hasAltGrDigits;
    if (isSame && basis.needed === needed) return;
    this.basis = { needed, policy, keys, hasAltGrDigits };
    this.taken.take(keyBindings(state), (action) => isNeeded(all, action));
  }

  /** While the agent records a key, it has to reach the window. */
  pause(isPaused: boolean): void {
    this.resume?.();
    this.resume = isPaused ? this.ports.clock.after(longestPauseMs, () => this.pause(false)) : null;
    this.react();
  }

  /** A window shows this call now. */
  painted(callId: string): void {
    const now = this.ports.clock.monotonicMs();
    if (callId === this.codeGuard.callId) this.codeGuard = paintedGuard(this.codeGuard, now);
    if (callId === this.callGuard.callId) this.callGuard = paintedGuard(this.callGuard, now);
    if (callId === this.answerGuard.callId) this.answerGuard = paintedGuard(this.answerGuard, now);
  }

  /** Whether this is the call that the agent sees, and has seen for long enough to mean it. */
  mayControl(callId: string): boolean {
    return !this.isOn(this.callGuard) && controlledCall(this.host.state)?.id === callId;
  }

  stop(): void {
    this.resume?.();
    this.hangUpKey.stop();
    this.basis = nothingTaken;
    this.taken.giveAll();
  }

  /** Whether the system would give Wrapkey this key. */
  isFree(accelerator: string): boolean {
    return this.taken.isFree(accelerator);
  }

  private press(accelerator: string): void {
    const action = this.taken.actionOf(accelerator);
    const now = this.ports.clock.monotonicMs();
    const sinceMs = now - (this.pressedAtMs.get(accelerator) ?? -Infinity);
    this.pressedAtMs.set(accelerator, now);
    if (action === undefined) return;
    const isRepeated = sinceMs < repeatsWithinMs(action, this.repeatBegins);
    const guard = this.guardOf(action);
    const isTooSoon = guard !== null && (this.isOn(guard) || this.namesAnotherCall(guard));
    if (action === 'hangUp') {
      if (!isRepeated) this.hangUpFor = isTooSoon ? null : this.callGuard.callId;
      this.pressHangUp(isTooSoon, sinceMs);
    } else if (isRepeated) return;
    else if (isTooSoon) this.listener.tooSoon(action);
    else this.listener.pressed(action);
  }

  private guardOf(action: KeyAction): FrontGuard | null {
    if (action === 'answer') return this.answerGuard;
    if (isCallKey(action)) return this.callGuard;
    return action.startsWith('code') ? this.codeGuard : null;
  }

  private pressHangUp(isTooSoon: boolean, sinceMs: number): void {
    const { state } = this.host;
    const target = callKeyTarget(state, 'hangUp');
    // Who holds the key too long must not hang up the next caller.
    if (isTooSoon || (target !== null && target.call.id !== this.hangUpFor)) {
      // It may be a hand.
      if (sinceMs >= repeatMs) this.listener.tooSoon('hangUp');
    } else if (target !== null)
      this.hangUpKey.press(target.call.id, { how: state.policy.keys.hangUp, repeatBegins: this.repeatBegins });
  }

  private hangUp(callId: string): void {
    const target = callKeyTarget(this.host.state, 'hangUp');
    // It ended by itself.
    if (target === null) return;
    if (target.call.id === callId && !this.isOn(this.callGuard)) this.listener.pressed('hangUp');
    else this.listener.tooSoon('hangUp');
  }

  /** The window is hidden, and the agent sees only the receipt of something done for another call. */
  private namesAnotherCall({ callId, isPainted }: FrontGuard): boolean {
    const isAboutAnother = this.host.state.receipts.some((one) => 'callId' in one && one.callId !== callId);
    return isAboutAnother && !isPainted;
  }

  private next(guard: FrontGuard, callId: string | null): FrontGuard {
    return nextGuard(guard, { callId, isAskedFor: false }, this.ports.clock.monotonicMs());
  }

  private isOn(guard: FrontGuard): boolean {
    return isGuarded(guard, this.ports.clock.monotonicMs());
  }
}

/** A further press so soon may be the held key repeating itself, which is no press. */
function repeatsWithinMs(action: KeyAction, { latest }: RepeatBegins): number {
  // Pressing the prompt's key twice does no harm.
  return action === 'focusPrompt' ? 0 : latest;
}
