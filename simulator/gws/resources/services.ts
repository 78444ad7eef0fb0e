import { apiUrl } from '../../site';
import type { Answer } from '../answer';
import { collection } from '../collection';
import type { RequestContext } from '../requestContext';

/** gws-protocol 3.7; the id of the voice service is the voice environment's. */
const known = [
  { id: 'c7762494-2bde-4dcc-8355-0c6cc79ad250', name: 'SIP_Server', type: 'Voice' },
  { id: '1d0f3c6e-2a51-4b0e-93c2-6f2a8be7d001', name: 'ConfigServer', type: 'Provisioning' },
  { id: '1d0f3c6e-2a51-4b0e-93c2-6f2a8be7d002', name: 'StatServer', type: 'Reporting' },
];

export function services({ site, query }: RequestContext): Answer {
  const items = known.map((service) => ({
    ...service,
    state: 'Active',
    uri: `${apiUrl(site)}/services/${service.id}`,
    path: `/services/${service.id}`,
  }));
  return collection(query, { name: 'services', items, uris: items.map(({ uri }) => uri) });
}
