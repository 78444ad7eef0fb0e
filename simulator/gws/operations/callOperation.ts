import type { AgentCall } from '../../switch/agentCall';
import type { Answer } from '../answer';
import type { Operation, RequestContext } from '../requestContext';

/** What an operation does to one active call. */
export type CallOperation = (context: RequestContext, call: AgentCall, operation: Operation) => Answer;
