import type { AgentState } from './agent';
import type { OperationOutcome } from './callControl';
import type { CommandList, Outcome } from './command';
import type { AgentStateInput } from './words/agentState';

export interface StateName {
  readonly state: AgentState;
  /** The contact centre's name for it, for instance a reason; `null` when Wrapkey's own word says it. */
  readonly name: string | null;
}

export interface AgentStateChoice extends StateName {
  readonly stateId: string;
  readonly isNow: boolean;
}

export type AskedOfAgent =
  | ({ readonly set: 'state' } & StateName)
  | { readonly set: 'endAfterCallWork' }
  | { readonly set: 'doNotDisturb'; readonly isOn: boolean }
  | { readonly set: 'forward'; readonly number: string | null };

/** The state of the agent's phone, as GWS last said it, and what is asked of it. */
export interface AgentStateView {
  readonly now: StateName;
  /** When Wrapkey first saw this state; `null` when it has seen none. */
  readonly seenSinceMs: number | null;
  /** Whether the state began then. It may have begun earlier, unseen. */
  readonly isStartKnown: boolean;
  /** In the order of the menu; empty when Wrapkey may not change the state. */
  readonly choices: readonly AgentStateChoice[];
  /** `null`: this cannot be changed. */
  readonly doNotDisturb: { readonly isOn: boolean } | null;
  /** `null`: this cannot be changed. `to`: the number; `null` when calls are not forwarded. */
  readonly forward: { readonly to: string | null } | null;
  readonly afterCall: {
    /** There is a call or a wrap-up, so that something comes after it. */
    readonly canBeChosen: boolean;
    /** `null`: nothing, the state is left as it is. */
    readonly stateId: string | null;
  };
  /** The newest request; `null` when there was none. Only an outcome of `seen` makes it true. */
  readonly asked: { readonly id: string; readonly what: AskedOfAgent; readonly outcome: OperationOutcome } | null;
}

/** `noCall`: there is neither a call nor a wrap-up. */
export type AfterCallFailure = {
  readonly code: 'noCall' | 'notAllowed' | 'notOffered' | 'notSaved';
};

/** `notAllowed`: the policy leaves the state to the desktop that started the session. */
export type AgentStateFailure = {
  readonly code: 'notConnected' | 'notAllowed' | 'notOffered' | 'underWay' | 'notANumber';
};

export interface AgentStateCommands {
  /** Asks GWS for it once; `AgentStateView.asked` shows what becomes of it. */
  readonly setAgentState: { readonly input: AgentStateInput; readonly output: Outcome<null, AgentStateFailure> };
  /** The state to ask for once the call and its wrap-up are over; `stateId`: `null` takes that back. */
  readonly chooseAfterCall: {
    readonly input: { readonly stateId: string | null };
    readonly output: Outcome<null, AfterCallFailure>;
  };
}

export const agentStateCommands: CommandList<AgentStateCommands> = {
  setAgentState: 'withInput',
  chooseAfterCall: 'withInput',
};
