import * as z from 'zod';
import type { AgentStateCommands } from '../../contract/agentState';
import { command, costly, id, type CommandsOf } from '../kernel/command';
import { fail } from '../kernel/result';
import type { AfterCall } from './afterCall';
import type { AgentStateControl } from './agentStateControl';

export interface AgentStateCommandServices {
  readonly agentStateControl: Pick<AgentStateControl, 'set'>;
  readonly afterCall: Pick<AfterCall, 'choose'>;
}

const chosen = z.strictObject({ stateId: id.nullable() });

const input = z.discriminatedUnion('set', [
  z.strictObject({ set: z.literal('state'), stateId: id }),
  z.strictObject({ set: z.literal('doNotDisturb'), isOn: z.boolean() }),
  z.strictObject({ set: z.literal('forward'), number: z.string().min(1).max(128).nullable() }),
]);

export function agentStateCommands(services: AgentStateCommandServices): CommandsOf<AgentStateCommands> {
  const { agentStateControl, afterCall } = services;
  return {
    setAgentState: command(input, (wanted) => agentStateControl.set(wanted), { often: costly }),
    chooseAfterCall: command(
      chosen,
      async ({ stateId }) => {
        const saved = await afterCall.choose(stateId);
        return saved.ok ? saved : fail({ code: saved.failure.code });
      },
      { often: costly },
    ),
  };
}
