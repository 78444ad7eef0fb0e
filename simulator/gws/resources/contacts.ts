import type { Agent } from '../../agents/agent';
import { apiUrl } from '../../site';
import type { Site } from '../../site';
import { notFound, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import type { RequestContext } from '../requestContext';

/** What WWE reads of its user at the start (gws-protocol-more A2.2); only users are contacts here. */
export function oneContact({ site, ids, query }: RequestContext): Answer {
  const user = site.directory.all().find(({ userId }) => userId === ids[0]);
  return user === undefined || query.get('type') !== 'User'
    ? notFound('Contact')
    : ok({ contact: contactResource(site, user) });
}

function contactResource(site: Site, user: Agent): Readonly<Record<string, unknown>> {
  return {
    id: user.userId,
    name: `${user.firstName} ${user.lastName}`.trim(),
    type: 'User',
    phoneNumbers: [{ phoneNumber: user.dn, description: '', switchName: 'SIP_Switch' }],
    userName: user.userName,
    firstName: user.firstName,
    lastName: user.lastName,
    employeeId: user.userName,
    uri: `${apiUrl(site)}/contacts/${user.userId}`,
    path: `/contacts/${user.userId}`,
  };
}

/** There is no UCS here, which WWE survives (gws-protocol-more A2.2). */
export function luceneIndex(): Answer {
  return refusal(500, 4, 'Contact server connection is not opened.');
}
