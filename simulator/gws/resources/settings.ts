import type { SettingValue } from '../../agents/agent';
import { apiUrl } from '../../site';
import { notFound, ok } from '../answer';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

interface NamedSetting {
  readonly name: string;
  readonly value: SettingValue;
}

function namedSettings(group: Readonly<Record<string, SettingValue>>): readonly NamedSetting[] {
  return Object.entries(group).map(([name, value]) => ({ name, value }));
}

/** gws-protocol 7.3, one entry per group as WWE reads them. */
export function settingsGroups({ site, agent }: RequestContext): readonly Readonly<Record<string, unknown>>[] {
  return Object.entries(agent.settings).map(([name, group]) => ({
    name,
    displayName: name,
    key: 'name',
    uri: `${apiUrl(site)}/me/settings/${name}`,
    path: `/me/settings/${name}`,
    settings: namedSettings(group),
  }));
}

export function mySettings(context: RequestContext): Answer {
  const items = settingsGroups(context);
  const uris = Object.keys(context.agent.settings).map((name) => `${apiUrl(context.site)}/me/settings/${name}`);
  return collection(context.query, { name: 'settings', items, uris });
}

export function mySettingsGroup({ agent, ids }: RequestContext): Answer {
  const group = Object.entries(agent.settings).find(([name]) => name === ids[0])?.[1];
  return group === undefined ? notFound('Settings group') : ok({ settings: namedSettings(group), key: 'name' });
}

export function systemSettings({ agent, ids }: RequestContext): Answer {
  switch (ids[0]) {
    case 'agent-states':
      return ok({ settings: agent.agentStates });
    case 'general-settings':
      // An object, unlike the others (gws-protocol-more A1.9).
      return ok({ settings: { countryCode: 'US', countryDigits: '1', countryName: 'United States' } });
    default:
      return notFound('Settings group');
  }
}
