import { ok } from '../answer';
import type { Answer } from '../answer';
import { wantsSubresource } from '../collection';
import type { RequestContext } from '../requestContext';
import { settingsGroups } from './settings';

/** The internal API that WWE reads its configuration from: gws-protocol 7.3. */
export const contactCenterId = '6d7466c8-6a21-4e64-b51e-0308e34995ec';

export function internalSettings(context: RequestContext): Answer {
  return ok({ resources: { user: { settings: settingsGroups(context) }, agentStates: context.agent.agentStates } });
}

export function contactCenter({ agent, query }: RequestContext): Answer {
  const resources = wantsSubresource(query, 'businessAttributes')
    ? { businessAttributes: agent.businessAttributes }
    : { contactCenter: { id: contactCenterId, name: 'Simulator' } };
  return ok({ resources });
}

export function businessAttributes({ agent }: RequestContext): Answer {
  return ok({ businessAttributes: agent.businessAttributes });
}
