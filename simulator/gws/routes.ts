import { refusal } from './answer';
import type { Answer } from './answer';
import { meOperation, voiceChannelOperation } from './operations/agentStateOperations';
import { callOperation } from './operations/callOperations';
import { deviceOperation, dialOperation } from './operations/deviceOperations';
import {
  contactHistoryOperation,
  interactionOperation,
  oneInteractionOperation,
} from './operations/interactionOperations';
import { recordOperation } from './operations/recordOperations';
import type { Operator, Reader } from './requestContext';
import { callsOf, oneCall } from './resources/calls';
import { businessAttributes, contactCenter, internalSettings } from './resources/configuration';
import { contactsOf, luceneIndex, oneContact } from './resources/contacts';
import { channelsOf, devicesOf, deviceSettings, oneChannel, oneDevice } from './resources/devices';
import { dispositionGroups, groupDispositions, oneGroup } from './resources/dispositionGroups';
import { services } from './resources/services';
import { mySettings, mySettingsGroup, systemSettings } from './resources/settings';
import { emptyCollection, featuresOf, me, oneUser } from './resources/user';
import { decoded } from './urlPart';

export interface Route {
  readonly pattern: RegExp;
  readonly read?: Reader;
  readonly operate?: Operator;
}

const api = '/api/v2';
const internal = '/internal-api';

const routes: readonly Route[] = [
  route(`${api}/me`, { read: me, operate: meOperation }),
  route(`${api}/me/features`, { read: featuresOf }),
  route(`${api}/me/calls`, { read: callsOf }),
  route(`${api}/me/calls/:id`, { read: oneCall, operate: callOperation }),
  route(`${api}/calls/:id`, { read: oneCall }),
  route(`${api}/me/devices`, { read: devicesOf }),
  route(`${api}/me/devices/:id`, { read: oneDevice, operate: deviceOperation }),
  route(`${api}/devices/:id`, { read: oneDevice }),
  route(`${api}/me/devices/:id/calls`, { read: callsOf, operate: dialOperation }),
  route(`${api}/devices/:id/calls`, { operate: dialOperation }),
  route(`${api}/me/devices/:id/settings/tserver`, { read: deviceSettings }),
  route(`${api}/devices/:id/settings/tserver`, { read: deviceSettings }),
  route(`${api}/me/channels`, { read: channelsOf }),
  route(`${api}/me/channels/:channel`, { read: oneChannel, operate: voiceChannelOperation }),
  route(`${api}/me/settings`, { read: mySettings }),
  route(`${api}/me/settings/:group`, { read: mySettingsGroup }),
  route(`${api}/me/interactions`, { read: emptyCollection('interactions') }),
  route(`${api}/me/chats`, { read: emptyCollection('chats') }),
  route(`${api}/me/skills`, { read: emptyCollection('skills') }),
  route(`${api}/me/groups`, { read: emptyCollection('groups') }),
  route(`${api}/users/:id`, { read: oneUser }),
  route(`${api}/contacts`, { read: contactsOf }),
  route(`${api}/contacts/:id`, { read: oneContact }),
  route(`${api}/me/outbound-records/:handle`, { operate: recordOperation }),
  route(`${api}/ucs/interactions`, { operate: interactionOperation }),
  route(`${api}/ucs/interactions/:id`, { operate: oneInteractionOperation }),
  route(`${api}/ucs/contacts/:id/interactions`, { operate: contactHistoryOperation }),
  route(`${api}/settings/:group`, { read: systemSettings }),
  route(`${api}/services`, { read: services }),
  route(`${api}/groups`, { read: dispositionGroups }),
  route(`${api}/groups/:id`, { read: oneGroup }),
  route(`${api}/groups/:id/dispositions`, { read: groupDispositions }),
  route(`${internal}/me/settings`, { read: internalSettings }),
  route(`${internal}/contact-center`, { read: contactCenter }),
  route(`${internal}/business-attributes`, { read: businessAttributes }),
  route(`${internal}/lucene/index`, { read: luceneIndex }),
];

function route(path: string, handlers: Omit<Route, 'pattern'>): Route {
  return { pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '([^/]+)')}$`), ...handlers };
}

export interface FoundRoute extends Route {
  readonly ids: readonly string[];
}

export function findRoute(path: string): FoundRoute | undefined {
  for (const candidate of routes) {
    const match = candidate.pattern.exec(path);
    if (match !== null) {
      return { ...candidate, ids: match.slice(1).map((part) => decoded(part) ?? part) };
    }
  }
  return undefined;
}

export const unknownPath: Answer = refusal(404, 6, 'Resource not found.');
export const wrongMethod: Answer = refusal(405, 2, 'The method is not supported by this resource.');
