import type { Agent } from './agent';

const option = 'intercommunication.voice.make-call-caller-id-business-attribute';

/**
 * The caller ids of an agent are the values of the business attribute that the option names (gws-protocol-more A3.1). An
 * agent without the option is not restricted: what GWS does then is not documented.
 */
export function mayShow({ settings, businessAttributes }: Agent, callerId: string | undefined): boolean {
  const attribute = settings['interaction-workspace']?.[option];
  if (callerId === undefined || typeof attribute !== 'string' || attribute === '') {
    return true;
  }
  const values = businessAttributes.find(({ name }) => name === attribute)?.values ?? [];
  return values.some(({ name }) => name === callerId);
}
