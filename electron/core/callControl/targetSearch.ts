import { dialledNumber, longestTyped } from '../../rules/dialledNumber';
import { foldText } from '../../rules/foldText';
import type { ContactKind } from '../gws/contacts';
import type { GwsApi } from '../gws/gwsApi';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { numberRules } from './dialling';

export interface FoundTarget {
  readonly name: string;
  readonly number: string;
  readonly kind: ContactKind | 'policy';
}

export interface FoundTargets {
  readonly targets: readonly FoundTarget[];
  /** False when the server could not be asked; what the policy names is there all the same. */
  readonly isComplete: boolean;
}

/** The directory would find nearly everybody by a single letter. */
const shortestSearch = 2;
const mostFound = 30;

/** Finds whom to call by a name or the beginning of a number. */
export class TargetSearch {
  private api: GwsApi | null = null;

  constructor(private readonly host: Pick<StateHost<AgentSlice & PolicySlice>, 'state'>) {}

  /** The server; `null` while not connected. */
  connectionChanged(api: GwsApi | null): void {
    this.api = api;
  }

  async find(typed: string): Promise<FoundTargets> {
    const text = typed.trim();
    const own = this.ofPolicy(text);
    if (text.length < shortestSearch || text.length > longestTyped) return { targets: own, isComplete: true };
    const answer = await this.api?.searchTargets(text);
    const contacts = answer?.ok === true ? answer.value : [];
    return { targets: this.callable([...own, ...contacts]), isComplete: answer?.ok === true };
  }

  private ofPolicy(text: string): readonly FoundTarget[] {
    const wanted = foldText(text);
    const all = Object.entries(this.host.state.policy.callControl.targets);
    return all
      .filter(([name, number]) => foldText(name).includes(wanted) || number.includes(text))
      .slice(0, mostFound)
      .map(([name, number]) => ({ name, number, kind: 'policy' }));
  }

  /** Each number once, and none that could not be dialled. */
  private callable(found: readonly FoundTarget[]): readonly FoundTarget[] {
    const rules = numberRules(this.host.state);
    const known = new Set<string>();
    const kept = found.filter(({ number }) => {
      const dialled = dialledNumber(number, rules);
      if (dialled === null || known.has(dialled)) return false;
      known.add(dialled);
      return true;
    });
    return kept.slice(0, mostFound);
  }
}
