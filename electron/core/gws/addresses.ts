// Every address of GWS API v2 that Wrapkey requests, relative to the server's base (gws-protocol 1.1). `pathPart` has
// already encoded the ids.

export const api = '/api/v2';
const me = `${api}/me`;

export const addresses = {
  me,
  agent: `${me}?subresources=features,devices,calls,channels,settings`,
  state: `${me}?subresources=devices,calls,channels,settings`,
  calls: `${me}/calls?fields=*`,
  call: (id: string) => `${me}/calls/${id}`,
  callsOfDevice: (id: string) => `${me}/devices/${id}/calls`,
  device: (id: string) => `${me}/devices/${id}`,
  /** `text`: a name or a number, as a part of an address. */
  contacts: (text: string) =>
    `${api}/contacts?fields=*&filterName=NamesOrPhoneNumberMatches&filterParameters=${text}&limit=25&sortBy=name&order=Ascending`,
  /** States of the agent are asked for here (gws-protocol-more A4.1). */
  voice: `${me}/channels/voice`,
  /** The contact history (gws-protocol-more A5). */
  interactions: `${api}/ucs/interactions`,
  interaction: (id: string) => `${api}/ucs/interactions/${id}`,
  contactHistory: (contactId: string) => `${api}/ucs/contacts/${contactId}/interactions`,
  /** A record of an outbound campaign (gws-protocol-more A8.1). */
  outboundRecord: (handle: string) => `${me}/outbound-records/${handle}`,
  settings: `${me}/settings/interaction-workspace`,
  agentStates: `${api}/settings/agent-states`,
  dispositionGroups: `${api}/groups?type=dispositions&fields=*&subresources=**`,
  /** The addresses that WWE itself uses; older servers have only the second (gws-protocol 7.3). */
  contactCenter: '/internal-api/contact-center?subresources=businessAttributes',
  businessAttributes: '/internal-api/business-attributes',
  notifications: `${api}/notifications`,
} as const;

/** CometD channels (gws-protocol 4.2). */
export const topics = {
  calls: '/v2/me/calls',
  devices: '/v2/me/devices',
  channels: '/v2/me/channels',
  me: '/v2/me',
  /** Answers about records of campaigns (gws-protocol-more A8.1). */
  outbound: '/v2/me/outbound',
} as const;
