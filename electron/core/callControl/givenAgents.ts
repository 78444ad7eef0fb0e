import type { GivenTarget } from '../gws/givenTargets';
import type { GwsApi } from '../gws/gwsApi';
import type { Target } from './target';

/** Each is a request to the directory. */
const mostAsked = 10;

/** The numbers of agents whom GWS's settings name by their user: only the directory has them. */
export class GivenAgents {
  /** By user name; `null`: the directory has no number. */
  private numbers: ReadonlyMap<string, string | null> = new Map();

  forget(): void {
    this.numbers = new Map();
  }

  /** `null`: there is no number, or it is not known yet. */
  asTarget({ name, id, kind }: GivenTarget): Target | null {
    const number = kind === 'user' ? (this.numbers.get(id) ?? null) : id;
    return number === null ? null : { name, number, kind };
  }

  /** Asks once for each, one after the other. */
  async find(api: GwsApi, given: readonly GivenTarget[]): Promise<void> {
    const unknown = given.filter(({ kind, id }) => kind === 'user' && !this.numbers.has(id));
    for (const { id } of unknown.slice(0, mostAsked)) {
      const answer = await api.searchTargets(id);
      if (!answer.ok) return;
      const contact = answer.value.find((one) => one.userName === id);
      this.numbers = new Map([...this.numbers, [id, contact?.number ?? null]]);
    }
  }
}
