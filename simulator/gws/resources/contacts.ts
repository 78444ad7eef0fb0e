import type { Contact } from '../../contacts/contact';
import { isContactType, passes } from '../../contacts/contactFilter';
import { apiUrl } from '../../site';
import type { Site } from '../../site';
import { invalidParameter, missingParameter, notFound, ok, refusal } from '../answer';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

/** The directory of users, queues and custom contacts: gws-protocol-more A6.1. */
export function contactsOf({ site, query }: RequestContext): Answer {
  const refused = refusedQuery(query);
  if (refused !== undefined) {
    return refused;
  }
  const filter = {
    types: typesOf(query),
    name: query.get('name') ?? undefined,
    phoneNumber: query.get('phoneNumber') ?? undefined,
    channel: query.get('channel') ?? undefined,
    anything: query.get('filterParameters') ?? undefined,
  };
  const found = site.contacts.all().filter((contact) => passes(filter, contact));
  const offset = Number(query.get('offset') ?? 0);
  const page = sorted(found, query).slice(offset, offset + Number(query.get('limit') ?? found.length));
  const items = page.map((contact) => contactResource(site, contact));
  return collection(query, { name: 'contacts', items, uris: items.map((item) => String(item['uri'])) });
}

/** WWE reads its own user from here at the start (gws-protocol-more A2.2). */
export function oneContact({ site, ids, query }: RequestContext): Answer {
  const contact = site.contacts.all().find(({ id, type }) => id === ids[0] && type === query.get('type'));
  return contact === undefined ? notFound('Contact') : ok({ contact: contactResource(site, contact) });
}

function typesOf(query: URLSearchParams): readonly string[] {
  return query
    .getAll('type')
    .flatMap((list) => list.split(','))
    .filter((type) => type !== '');
}

const filterByAnything = 'NamesOrPhoneNumberMatches';
const sortable = ['name', 'type', 'phoneNumber'] as const;
const orders = ['Ascending', 'Descending'];

function refusedQuery(query: URLSearchParams): Answer | undefined {
  const filterName = query.get('filterName');
  if (filterName !== null && filterName !== filterByAnything) {
    return invalidParameter(`The filter '${filterName}' is unknown.`);
  }
  if (query.has('filterParameters') !== (filterName !== null)) {
    return missingParameter(filterName === null ? 'filterName' : 'filterParameters');
  }
  const strange = typesOf(query).find((type) => !isContactType(type));
  if (strange !== undefined) {
    return invalidParameter(`The type '${strange}' is unknown.`);
  }
  if (!/^[\d*]*$/.test(query.get('phoneNumber') ?? '')) {
    return invalidParameter("Parameter 'phoneNumber' must be digits.");
  }
  const isPaged = [query.get('limit') ?? '1', query.get('offset') ?? '0'].every((text) => /^\d{1,6}$/.test(text));
  const isSorted = sortable.some((name) => name === (query.get('sortBy') ?? 'name'));
  return isPaged && isSorted && orders.includes(query.get('order') ?? 'Ascending')
    ? undefined
    : refusal(400, 10, 'limit, offset, sortBy or order is out of range.');
}

function sorted(contacts: readonly Contact[], query: URLSearchParams): readonly Contact[] {
  const field = sortable.find((name) => name === query.get('sortBy'));
  if (field === undefined) {
    return contacts;
  }
  const direction = query.get('order') === 'Descending' ? -1 : 1;
  return [...contacts].sort((left, right) => direction * left[field].localeCompare(right[field]));
}

function contactResource(site: Site, contact: Contact): Readonly<Record<string, unknown>> {
  const { id, name, type, phoneNumber } = contact;
  return {
    id,
    name,
    type,
    phoneNumbers: [{ phoneNumber, description: '', switchName: 'SIP_Switch' }],
    ...(contact.type === 'User' ? userFields(contact) : {}),
    uri: `${apiUrl(site)}/contacts/${id}`,
    path: `/contacts/${id}`,
  };
}

function userFields({ userName, firstName, lastName }: Extract<Contact, { type: 'User' }>): Record<string, string> {
  return { userName, firstName, lastName, employeeId: userName };
}

/** There is no UCS here; WWE works without it (gws-protocol-more A2.2). */
export function luceneIndex(): Answer {
  return refusal(500, 4, 'Contact server connection is not opened.');
}
