import { refusal } from '../gws/answer';
import type { Answer } from '../gws/answer';
import type { GwsState } from '../gws/gwsState';
import type { ReceivedRequest } from '../gws/receivedRequest';

/** The paths are the simulator's own: those of a real GWS are not confirmed (gws-protocol 2.4). */
const consumerPath = '/saml/SSO';

/** Redirects an unknown browser to the identity provider; any other client is refused (gws-protocol 2.1). */
export function redirectToProvider(gws: GwsState, request: ReceivedRequest): Answer | undefined {
  if (gws.identityProvider === undefined || request.method !== 'GET') {
    return undefined;
  }
  const base = gws.site.settings.externalUrl;
  const query = request.query.toString();
  const relayState = query === '' ? request.path : `${request.path}?${query}`;
  const Location = gws.identityProvider.requestAddress({ consumer: `${base}${consumerPath}`, relayState });
  return { status: 302, body: '', headers: { Location } };
}

/** Turns the browser's assertion into a session, and redirects to the page where it began. */
export function consumeAssertion(gws: GwsState, request: ReceivedRequest): Answer | undefined {
  if (gws.identityProvider === undefined || request.path !== consumerPath || request.method !== 'POST') {
    return undefined;
  }
  const form = new URLSearchParams(request.body.kind === 'text' ? request.body.text : '');
  const userName = gws.identityProvider.assertions.redeem(form.get('SAMLResponse') ?? '');
  if (userName === undefined) {
    return refusal(403, 20, 'The assertion is not valid.');
  }
  const { id } = gws.sessions.open(userName);
  const target = form.get('RelayState') ?? '/';
  // Redirects only within this server.
  const Location = /^\/(?!\/)/.test(target) ? target : '/';
  return { status: 302, body: '', headers: { Location, 'Set-Cookie': `JSESSIONID=${id}; Path=/; HttpOnly` } };
}
