import type { DispositionNode } from '../../../electron/contract/disposition';
import type { StormClient } from './stormClient';

type Phase = 'Ringing' | 'Established' | 'Held';

interface LiveCall {
  readonly id: string;
  readonly phase: Phase;
}

const mostCalls = 3;

/** One agent's calls and choices, drawn from a seed: what the switch does, and what the agent does in the client. */
export class Traffic {
  private calls: readonly LiveCall[] = [];
  private ringings = 0;
  private choices = 0;
  private readonly lastChoices = new Map<string, string>();

  constructor(
    private readonly client: StormClient,
    private readonly userName: string,
    private readonly next: () => number,
  ) {}

  get callCount(): number {
    return this.ringings;
  }

  /** How many choices the client has taken on. */
  get acknowledged(): number {
    return this.choices;
  }

  /** By call, the code that the client took on last: kept apart from what the client remembers itself. */
  get chosen(): ReadonlyMap<string, string> {
    return this.lastChoices;
  }

  async flow(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.step();
      await pause(10 + this.next() * 120);
    }
  }

  private async step(): Promise<void> {
    const call = this.pick(this.calls);
    if (call === undefined || (this.calls.length < mostCalls && this.next() < 0.2)) await this.ring();
    else if (this.next() < 0.3) await this.choose();
    else await this.goOn(call);
  }

  private async ring(): Promise<void> {
    this.ringings += 1;
    const { id } = await this.client.control.ring({
      agent: this.userName,
      from: `+1 555 ${String(this.ringings).padStart(4, '0')}`,
      userData: { Number: String(this.ringings) },
    });
    this.calls = [...this.calls, { id, phase: 'Ringing' }];
  }

  private async goOn({ id, phase }: LiveCall): Promise<void> {
    const { control } = this.client;
    const draw = this.next();
    if (phase !== 'Ringing' && draw < 0.3) {
      await control.setUserData(id, { Stage: String(Math.floor(this.next() * 1_000)) });
    } else if (phase !== 'Ringing' && draw < 0.4) {
      await control.deleteUserData(id, ['Stage']);
    } else if (draw > 0.75) {
      await control.release(id);
      this.calls = this.calls.filter((call) => call.id !== id);
    } else {
      await this.turn(id, phase);
    }
  }

  private async turn(id: string, phase: Phase): Promise<void> {
    const { control } = this.client;
    const [act, next]: readonly [(id: string) => Promise<unknown>, Phase] =
      phase === 'Ringing'
        ? [(one) => control.answer(one), 'Established']
        : phase === 'Established'
          ? [(one) => control.hold(one), 'Held']
          : [(one) => control.retrieve(one), 'Established'];
    await act(id);
    this.calls = this.calls.map((call) => (call.id === id ? { id, phase: next } : call));
  }

  /** Whatever the client shows and allows, live or ended; mostly calls that have no code yet. */
  private async choose(): Promise<void> {
    const { calls, dispositions } = await this.client.snapshot();
    const names = dispositions.state === 'loaded' ? codeNames(dispositions.nodes) : [];
    const wantsNew = this.next() < 0.7;
    const call = this.pick(calls.filter(({ id, block }) => block === null && !(wantsNew && this.chosen.has(id))));
    const name = this.pick(names);
    if (call === undefined || name === undefined) return;
    if (!(await this.client.choose(call.id, name))) return;
    // The same code again for the same call is one choice.
    if (this.lastChoices.get(call.id) !== name) this.choices += 1;
    this.lastChoices.set(call.id, name);
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)];
  }
}

function codeNames(nodes: readonly DispositionNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node.name] : codeNames(node.children)));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
