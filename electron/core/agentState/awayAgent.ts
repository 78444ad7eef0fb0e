import { isLive } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import { optionsOf } from './agentOrder';
import type { AgentStateControl, AgentStateControlState } from './agentStateControl';
import { offeredStates, mainDevice, reasonNamed } from './agentStateRules';
import { knownStates } from './agentStateSlice';

type AwayState = AgentStateControlState & CallsSlice;

/** Makes an agent who has left the computer Not Ready, where the policy wants that (gws-protocol-more A4.5). */
export class AwayAgent {
  private isIdle = false;

  constructor(
    private readonly host: { readonly state: AwayState },
    private readonly control: Pick<AgentStateControl, 'set'>,
  ) {}

  screenLocked(): void {
    const { isNotReadyOnLock, lockReason } = this.host.state.policy.agentState;
    if (isNotReadyOnLock) this.becomeNotReady(lockReason);
  }

  /** `seconds`: since keyboard or mouse were used last. Told again and again. */
  idleFor(seconds: number): void {
    const { idleMinutes, idleReason } = this.host.state.policy.agentState;
    // Who talks or listens needs neither keyboard nor mouse.
    const isTalking = this.host.state.calls.calls.some(isLive);
    const isIdle = idleMinutes > 0 && seconds >= idleMinutes * 60 && !isTalking;
    if (isIdle && !this.isIdle) this.becomeNotReady(idleReason);
    this.isIdle = isIdle;
  }

  /** Who is Not Ready already has a reason for it, and keeps that. */
  private becomeNotReady(reason: string | null): void {
    const { state } = this.host;
    const device = mainDevice(state.agent?.devices ?? []);
    if (device === null || (device.state !== 'Ready' && device.workMode !== 'AfterCallWork')) return;
    const offered = offeredStates(knownStates(state), optionsOf(state));
    const stateId = reasonNamed(reason, offered)?.id ?? 'NotReady';
    this.control.set({ set: 'state', stateId });
  }
}
