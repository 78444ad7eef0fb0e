import { dialledNumber, dialledTarget, longestTyped } from '../../rules/dialledNumber';
import { foldText } from '../../rules/foldText';
import type { GwsContact } from '../gws/contacts';
import type { GwsApi } from '../gws/gwsApi';
import type { NumberRules } from '../gws/settings';
import type { PolicySlice } from '../policy/policySlice';
import { isWithheld, type AgentSlice } from '../session/agentSlice';
import { numberRules } from './dialling';
import { GivenAgents } from './givenAgents';
import type { Target } from './target';
import type { TargetBook } from './targetBook';

export interface FoundTarget extends Target {
  readonly isFavourite: boolean;
  readonly isRecent: boolean;
  /** A favourite that GWS's settings name. */
  readonly isGiven: boolean;
}

type Marks = Pick<FoundTarget, 'isFavourite' | 'isRecent' | 'isGiven'>;

const unmarked: Marks = { isFavourite: false, isRecent: false, isGiven: false };

export interface FoundTargets {
  readonly targets: readonly FoundTarget[];
  /** False when the server could not be asked; everything else is there all the same. */
  readonly isComplete: boolean;
}

/** What is dialled for what was typed or chosen, and whom that is. */
export interface ResolvedTarget {
  readonly number: string;
  readonly target: Target;
}

/** The directory would find nearly everybody by a single letter. */
const shortestSearch = 2;
const mostFound = 30;
/** An answer of the directory stays on the screen until the next one has come. */
const mostRemembered = 200;

/** Finds whom to call by a name or the beginning of a number. */
export class TargetSearch {
  private api: GwsApi | null = null;
  /** Contacts of the latest answers, newest last: the agent may choose any of them. */
  private contacts: readonly GwsContact[] = [];
  private readonly givenAgents: GivenAgents;

  constructor(
    private readonly host: { readonly state: AgentSlice & PolicySlice },
    private readonly book: Pick<TargetBook, 'open' | 'favourites' | 'recent'>,
  ) {
    this.givenAgents = new GivenAgents();
  }

  /** The server; `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
    this.contacts = [];
    this.givenAgents.forget();
  }

  /** Without asking the server: favourites, then recent targets, then those of the policy. */
  async suggest(typed: string): Promise<readonly FoundTarget[]> {
    await this.book.open();
    const text = typed.trim();
    const wanted = foldText(text);
    const found = this.own().filter(({ name, number }) => foldText(name).includes(wanted) || number.includes(text));
    return this.callable(found).slice(0, mostFound);
  }

  /** Those of the server's directory that `suggest` does not have. */
  async find(typed: string): Promise<FoundTargets> {
    const text = typed.trim();
    const isSearched = text.length >= shortestSearch && text.length <= longestTyped;
    if (isWithheld(this.host.state, 'searchTargets')) return { targets: [], isComplete: true };
    if (!isSearched) return { targets: text === '' ? await this.newlyGiven() : [], isComplete: true };
    const contacts = await this.contactsOf(text);
    if (contacts === null) return { targets: [], isComplete: false };
    this.contacts = [...this.contacts, ...contacts].slice(-mostRemembered);
    const own = await this.suggest(text);
    const isFavourite = this.isNumberOf(this.book.favourites());
    const found = contacts.map((one) => asFound(one, { ...unmarked, isFavourite: isFavourite(one) }));
    return { targets: this.callable([...own, ...found]).slice(own.length), isComplete: true };
  }

  /**
   * The server compares what is typed with first names, last names and numbers (gws-protocol-more A6.1), so a whole name may
   * be nobody's: then with one of its words. `null`: the server could not be asked.
   */
  private async contactsOf(text: string): Promise<readonly GwsContact[] | null> {
    const answer = await this.api?.searchTargets(text);
    if (answer?.ok !== true) return null;
    const words = text.split(/\s+/).toSorted((left, right) => right.length - left.length);
    const [longest = '', ...others] = words;
    if (answer.value.length > 0 || others.length === 0 || longest.length < shortestSearch) return answer.value;
    const byWord = await this.api?.searchTargets(longest);
    if (byWord?.ok !== true) return null;
    const wanted = others.map(foldText);
    return byWord.value.filter(({ name }) => wanted.every((word) => foldText(name).includes(word)));
  }

  /** `null`: it is neither a number nor a target of a list. */
  resolve(typed: string): ResolvedTarget | null {
    const rules = numberRules(this.host.state);
    const known = [...this.own(), ...this.contacts.toReversed()];
    const chosen = known.find((one) => one.number === typed);
    const number = chosen === undefined ? dialledNumber(typed, rules) : dialledTarget(chosen.number, rules);
    if (number === null) return null;
    const target = chosen ?? known.find((one) => dialledTarget(one.number, rules) === number);
    return { number, target: target ?? { name: number, number, kind: 'other' } };
  }

  private own(): readonly FoundTarget[] {
    const policy = Object.entries(this.host.state.policy.callControl.targets);
    return [
      ...this.book.favourites().map((one) => asFound(one, { ...unmarked, isFavourite: true })),
      ...this.given().map((one) => asFound(one, { ...unmarked, isGiven: true })),
      ...this.book.recent().map((one) => asFound(one, { ...unmarked, isRecent: true })),
      ...policy.map(([name, number]) => asFound({ name, number, kind: 'policy' }, unmarked)),
    ];
  }

  private given(): readonly Target[] {
    const { state } = this.host;
    if (isWithheld(state, 'viewFavourites')) return [];
    return (state.agent?.gwsSettings.givenTargets ?? []).flatMap((one) => this.givenAgents.asTarget(one) ?? []);
  }

  /** Those whose numbers the directory has just told. */
  private async newlyGiven(): Promise<readonly FoundTarget[]> {
    const before = await this.suggest('');
    if (this.api !== null) await this.givenAgents.find(this.api, this.host.state.agent?.gwsSettings.givenTargets ?? []);
    return this.callable([...before, ...(await this.suggest(''))]).slice(before.length);
  }

  private isNumberOf(targets: readonly Target[]): (one: Target) => boolean {
    const rules = numberRules(this.host.state);
    const numbers = new Set(targets.map(({ number }) => dialledTarget(number, rules)));
    return ({ number }) => numbers.has(dialledTarget(number, rules));
  }

  /** Each number once, and none that could not be dialled. */
  private callable(found: readonly FoundTarget[]): readonly FoundTarget[] {
    const rules: NumberRules = numberRules(this.host.state);
    const known = new Set<string>();
    return found.filter(({ number }) => {
      const dialled = dialledTarget(number, rules);
      if (dialled === null || known.has(dialled)) return false;
      known.add(dialled);
      return true;
    });
  }
}

function asFound({ name, number, kind }: Target, marks: Marks): FoundTarget {
  return { name, number, kind, ...marks };
}
