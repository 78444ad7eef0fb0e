import { AfterCall } from './agentState/afterCall';
import { AfterCallWork } from './agentState/afterCallWork';
import { AgentStateControl } from './agentState/agentStateControl';
import { AgentStateWatch } from './agentState/agentStateWatch';
import { AwayAgent } from './agentState/awayAgent';
import type { ApplicationPorts } from './application';
import type { ApplicationState } from './applicationState';
import type { TargetSearch } from './callControl/targetSearch';
import type { GwsApi } from './gws/gwsApi';
import type { Store } from './kernel/store';
import type { OperationRunner } from './operations/operationRunner';
import type { OperationKind } from './operations/operationsSlice';
import type { SettingsSaver } from './preferences/settingsSaver';

interface AgentStatesHost {
  readonly operations: OperationRunner<ApplicationState, OperationKind>;
  readonly settingsSaver: SettingsSaver;
  readonly targetSearch: TargetSearch;
  rereadAgent(api: GwsApi): Promise<boolean>;
}

/** What shows and sets the agent's state, and what does so by itself. */
export function composeAgentStates(ports: ApplicationPorts, store: Store<ApplicationState>, host: AgentStatesHost) {
  const { operations, settingsSaver, targetSearch } = host;
  const agentStateControl = new AgentStateControl(store, {
    targets: targetSearch,
    run: (order) => void operations.run(order),
    reread: (api) => host.rereadAgent(api),
  });
  return {
    agentStateControl,
    afterCall: new AfterCall(ports, store, { control: agentStateControl, settingsSaver }),
    awayAgent: new AwayAgent(store, agentStateControl),
    afterCallWork: new AfterCallWork(store, agentStateControl),
    agentStateWatch: new AgentStateWatch(ports, store),
  };
}
