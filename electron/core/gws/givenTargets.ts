import { fieldOf, textOf } from './anyShape';
import { bounds } from './bounds';
import type { ContactKind } from './contacts';
import type { Reading } from './reading';
import { sectionOf } from './settingsSection';

/** A favourite that GWS's settings name: the company's, or the agent's own of another desktop. */
export interface GivenTarget {
  readonly name: string;
  /** The user name of an agent; for others, the number. */
  readonly id: string;
  readonly kind: ContactKind;
}

const personalSection = 'interaction-workspace-favorites';

/** What can be called without routing (gws-protocol-more A6.2, A6.4). */
const kinds: Readonly<Record<string, ContactKind>> = {
  agent: 'user',
  routingpoint: 'queue',
  queue: 'queue',
  contact: 'custom',
  customcontact: 'custom',
};

/**
 * The company's favourites are sections of their own, which an option names (gws-protocol-more A6.3); the agent's are the
 * values of one section (A6.5).
 */
export function givenTargets(settings: unknown, sectionNames: unknown, reading: Reading): readonly GivenTarget[] {
  const names = typeof sectionNames === 'string' ? sectionNames.slice(0, bounds.userDataValueLength).split(',') : [];
  const ofCompany = names
    .slice(0, bounds.contacts)
    .map((name) => sectionOf(settings, name.trim(), (field) => ['type', 'id', 'display-name'].includes(field)));
  let count = 0;
  const own = sectionOf(settings, personalSection, () => (count += 1) <= bounds.contacts);
  return [...ofCompany, ...Object.values(own ?? {})].flatMap((one) => given(one, reading));
}

function given(value: unknown, reading: Reading): readonly GivenTarget[] {
  const kind = kinds[textOf(value, 'type')?.toLowerCase() ?? ''];
  const id = reading.line(textOf(value, kind === 'user' && hasUserName(value) ? 'userName' : 'id') ?? '');
  if (kind === undefined || id === '') return [];
  const fullName = [textOf(value, 'firstName'), textOf(value, 'lastName')].filter((part) => part !== null).join(' ');
  return [{ name: reading.line(textOf(value, 'display-name') ?? fullName) || id, id, kind }];
}

function hasUserName(value: unknown): boolean {
  return fieldOf(value, 'userName') !== undefined;
}
