import type { Agent } from '../agents/agent';
import type { AgentDirectory } from '../agents/agentDirectory';
import type { Contact } from './contact';
import { generatedContacts } from './generatedContacts';

/** The people that GWS finds for a call: the agents of the site, then everybody else in the contact centre. */
export class ContactBook {
  #others: readonly Contact[] | undefined;

  constructor(
    private readonly directory: AgentDirectory,
    private readonly size: { readonly count: number; readonly seed: number },
  ) {}

  all(): readonly Contact[] {
    this.#others ??= generatedContacts(this.size.count, this.size.seed);
    return [...this.directory.all().map(contactOf), ...this.#others];
  }
}

function contactOf({ userId, userName, firstName, lastName, dn }: Agent): Contact {
  const name = `${firstName} ${lastName}`.trim();
  return { id: userId, type: 'User', name, userName, firstName, lastName, phoneNumber: dn };
}
