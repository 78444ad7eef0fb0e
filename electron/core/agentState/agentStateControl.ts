import type { AgentStateInput } from '../../contract/words/agentState';
import { isUnderWay } from '../../rules/operationState';
import type { TargetSearch } from '../callControl/targetSearch';
import type { AgentOperation } from '../gws/agentOperation';
import type { GwsApi } from '../gws/gwsApi';
import { assertNever, fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { OperationsSlice } from '../operations/operationsSlice';
import type { PolicySlice } from '../policy/policySlice';
import type { SessionSlice } from '../session/sessionSlice';
import { agentOrder, isPossible, type AgentOrder, type AgentOrderState } from './agentOrder';
import { mainDevice } from './agentStateRules';
import { mayChangeState } from './mayChangeState';
import { newestAgentOperation } from './newestAgentOperation';

export type AgentStateControlState = AgentOrderState & OperationsSlice & PolicySlice & SessionSlice;

export interface AgentStateControlParts {
  readonly run: (order: AgentOrder) => void;
  /** Reads the devices again. Resolves with whether that worked. */
  readonly reread: (api: GwsApi) => Promise<boolean>;
  /** Where calls can be forwarded to. */
  readonly targets: Pick<TargetSearch, 'resolve'>;
}

export type NotAsked = {
  readonly code: 'notConnected' | 'notAllowed' | 'notOffered' | 'underWay' | 'notANumber';
};

/** Asks the server for another state of the agent: now or not at all, and at most once. */
export class AgentStateControl {
  constructor(
    private readonly host: StateHost<AgentStateControlState>,
    private readonly parts: AgentStateControlParts,
  ) {}

  set(input: AgentStateInput): Result<null, NotAsked> {
    const { state } = this.host;
    // What is asked for while nobody is connected must not happen later.
    if (state.session.kind !== 'connected') return fail({ code: 'notConnected' });
    if (!mayChangeState(state)) return fail({ code: 'notAllowed' });
    const device = mainDevice(state.agent?.devices ?? []);
    const operation = this.operationOf(input, device?.id ?? '');
    if (operation === null) return fail({ code: 'notANumber' });
    if (!isPossible(operation, state)) return fail({ code: 'notOffered' });
    if (this.isUnderWay(operation)) return fail({ code: 'underWay' });
    this.ask(operation);
    return succeed(null);
  }

  endAfterCallWork(): void {
    if (mayChangeState(this.host.state)) this.ask({ kind: 'endAfterCallWork' });
  }

  private operationOf(input: AgentStateInput, deviceId: string): AgentOperation | null {
    switch (input.set) {
      case 'state':
        return { kind: 'changeState', stateId: input.stateId };
      case 'doNotDisturb':
        return { kind: 'doNotDisturb', deviceId, isOn: input.isOn };
      case 'forward': {
        if (input.number === null) return { kind: 'forward', deviceId, destination: null };
        const target = this.parts.targets.resolve(input.number);
        return target === null ? null : { kind: 'forward', deviceId, destination: target.number };
      }
      default:
        return assertNever(input);
    }
  }

  private ask(operation: AgentOperation): void {
    this.host.update({ agentState: { ...this.host.state.agentState, asked: operation } });
    this.parts.run(agentOrder(operation, this.parts.reread));
  }

  /** The same is asked for already, and nothing else since. */
  private isUnderWay(operation: AgentOperation): boolean {
    const { state } = this.host;
    const newest = newestAgentOperation(state);
    return (
      newest !== null &&
      isUnderWay(newest.progress.state) &&
      JSON.stringify(state.agentState.asked) === JSON.stringify(operation)
    );
  }
}
