import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll, applyEvent, emptyCallList, type CallList } from '../../../../electron/core/calls/callList';
import { hasEnded } from '../../../../electron/rules/callState';
import { aGwsCall } from '../../../support/builders';

// A server with a few calls, a line that may break, and a client that applies events in order and re-reads after each
// break, holding back what arrives meanwhile, as `NotificationFeed` does.

type Step =
  | { readonly kind: 'change'; readonly call: string; readonly state: string; readonly code: string }
  | { readonly kind: 'deliver' }
  | { readonly kind: 'break' }
  | { readonly kind: 'reread' }
  | { readonly kind: 'duplicate' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      call: fc.constantFrom('A', 'B', 'C'),
      state: fc.constantFrom('Ringing', 'Established', 'Held', 'Released'),
      code: fc.constantFrom('', 'Referred', 'Resolved'),
    }),
  },
  { weight: 5, arbitrary: fc.constant({ kind: 'deliver' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reread' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'duplicate' as const }) },
);

type Told = ReturnType<typeof aGwsCall>;

class World {
  list: CallList = emptyCallList;
  private readonly server = new Map<string, Told>();
  private readonly over = new Set<string>();
  private readonly wire: Told[] = [];
  private last: Told | null = null;
  private isBroken = false;

  run(one: Step): void {
    switch (one.kind) {
      case 'change':
        this.change(one.call, one.state, one.code);
        return;
      case 'deliver':
        this.deliver();
        return;
      case 'break':
        // Whatever was under way is lost.
        this.wire.length = 0;
        this.isBroken = true;
        return;
      case 'reread':
        this.reread();
        return;
      case 'duplicate':
        if (this.last !== null && !this.isBroken && this.wire.length === 0)
          this.list = applyEvent(this.list, this.last, 0);
        return;
    }
  }

  settle(): void {
    if (this.isBroken) this.reread();
    while (this.wire.length > 0) this.deliver();
  }

  expected(): readonly unknown[] {
    return [...this.server.values()].map(({ id, state, userData }) => ({ id, state, userData: userData ?? {} }));
  }

  private change(id: string, state: string, code: string): void {
    if (this.over.has(id)) return;
    const told = aGwsCall({
      id,
      state,
      capabilities: ['Hold'],
      ...(code === '' ? {} : { userData: { DispositionCode: code } }),
    });
    if (state === 'Released') {
      this.server.delete(id);
      this.over.add(id);
    } else {
      this.server.set(id, told);
    }
    if (!this.isBroken) this.wire.push(told);
  }

  private deliver(): void {
    const told = this.isBroken ? undefined : this.wire.shift();
    if (told === undefined) return;
    this.last = told;
    this.list = applyEvent(this.list, told, 0);
  }

  /** The answer is older than the events that were held back while it was under way. */
  private reread(): void {
    this.isBroken = false;
    // What an earlier connection brought cannot come a second time after it: the session has another generation.
    this.last = null;
    this.list = applyAll(this.list, { calls: [...this.server.values()], leftOut: 0 }, 0);
  }
}

describe('any interleaving of events, re-reads and reconnects', () => {
  it('ends in the state that the server has', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World();
        for (const one of steps) world.run(one);
        world.settle();
        const live = world.list.calls
          .filter((call) => !hasEnded(call))
          .map(({ id, state, userData }) => ({ id, state, userData }));
        expect(new Set(live.map((call) => JSON.stringify(call)))).toEqual(
          new Set(world.expected().map((call) => JSON.stringify(call))),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
