import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HttpAnswer, HttpRequest } from '../../../../electron/core/gws/httpPort';
import { json, unreachable } from '../../../fakes/fakeHttp';
import { done } from '../../../support/callControlDesk';
import { aUserDataDesk, type UserDataDesk } from '../../../support/userDataDesk';

// Changes that race with events, answers that are lost or refused, other writers, calls that end, and ids that are used
// again. Whatever happens, each text goes to its own call only, never twice where it may have arrived, never over what
// somebody else wrote after the agent looked, and the agent still has it when it did not get there.

const answers = ['taken', 'lostAfter', 'lostBefore', 'notSent', 'refused'] as const;

type Answer = (typeof answers)[number];

type Step =
  | { readonly kind: 'edit' | 'theirs' | 'tell' | 'end' | 'begin'; readonly call: string }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'wait'; readonly ms: number };

const call = fc.constantFrom('A', 'B');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('edit', 'tell'), call }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('theirs', 'end', 'begin'), call }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('answer' as const), answer: fc.constantFrom(...answers) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 100, 2_000, 10_000) }),
  },
);

interface ServerCall {
  readonly uuid: string;
  isLive: boolean;
  reason: string | null;
  theirsAt: number;
}

/** A server with two calls, and what the agent typed for them. */
class Race {
  readonly faults: string[] = [];
  readonly typed = new Map<string, { readonly uuid: string; readonly at: number }>();
  readonly shown = new Set<string>();
  private readonly calls = new Map<string, ServerCall>();
  private readonly mayHave = new Set<string>();
  private answer: Answer = 'taken';
  private at = 0;
  private desk: UserDataDesk | null = null;

  async run(steps: readonly Step[]): Promise<UserDataDesk> {
    const desk = await aUserDataDesk((request) => this.serve(request));
    this.desk = desk;
    for (const id of ['A', 'B']) this.begin(id);
    for (const one of steps) {
      this.at += 1;
      await this.take(one, desk);
    }
    this.answer = 'notSent';
    await desk.clock.advance(30_000);
    return desk;
  }

  private async take(one: Step, desk: UserDataDesk): Promise<void> {
    switch (one.kind) {
      case 'edit':
        return this.edit(one.call, desk);
      case 'theirs': {
        this.theirs(one.call);
        return;
      }
      case 'tell': {
        this.tell(one.call);
        return;
      }
      case 'end': {
        this.end(one.call, desk);
        return;
      }
      case 'begin': {
        this.begin(one.call);
        return;
      }
      case 'answer':
        this.answer = one.answer;
        return;
      case 'wait':
        await desk.clock.advance(one.ms);
    }
  }

  private async edit(id: string, desk: UserDataDesk): Promise<void> {
    const known = this.calls.get(id);
    if (known === undefined) return;
    await desk.commands.selectCall({ callId: this.idOf(id, desk) });
    const value = `mine-${String(this.at)}`;
    const seen = desk.row('Reason')?.field?.text ?? null;
    const answer = await desk.edit('Reason', value, seen, this.idOf(id, desk));
    if (answer.ok) this.typed.set(value, { uuid: known.uuid, at: this.at });
  }

  /** A later call with the same id has another one within Wrapkey. */
  private idOf(id: string, desk: UserDataDesk): string {
    const calls = desk.application.state.calls.calls.filter((one) => one.id === id || one.id.startsWith(`${id} `));
    return calls.at(-1)?.id ?? id;
  }

  private theirs(id: string): void {
    const known = this.calls.get(id);
    if (known?.isLive !== true) return;
    known.reason = `theirs-${String(this.at)}`;
    known.theirsAt = this.at;
    this.tell(id);
  }

  private tell(id: string): void {
    const known = this.calls.get(id);
    if (known?.isLive !== true) return;
    if (known.reason !== null) this.shown.add(known.reason);
    this.desk?.shows(known.reason === null ? {} : { Reason: known.reason }, { id, callUuid: known.uuid });
  }

  private end(id: string, desk: UserDataDesk): void {
    const known = this.calls.get(id);
    if (known?.isLive !== true) return;
    known.isLive = false;
    desk.ends(id);
  }

  private begin(id: string): void {
    if (this.calls.get(id)?.isLive === true) return;
    this.calls.set(id, { uuid: `${id}-${String(this.at)}`, isLive: true, reason: 'old', theirsAt: -1 });
    this.tell(id);
  }

  private serve({ url, body }: HttpRequest): HttpAnswer {
    const known = this.calls.get(url.split('/').at(-1) ?? '');
    const value = /mine-\d+/.exec(body ?? '')?.[0];
    const typed = value === undefined ? undefined : (this.typed.get(value) ?? this.justTyped(known));
    if (value === undefined || known === undefined || typed === undefined) return json({ statusCode: 6 }, 404);
    if (!known.isLive || typed.uuid !== known.uuid) this.faults.push(`${value} went to another call`);
    if (this.mayHave.has(value)) this.faults.push(`${value} was sent twice`);
    if (known.theirsAt > typed.at) this.faults.push(`${value} went over what somebody else wrote`);
    if (this.answer !== 'notSent' && this.answer !== 'refused') this.mayHave.add(value);
    if (this.answer === 'taken' || this.answer === 'lostAfter') known.reason = value;
    return asAnswer(this.answer);
  }

  /** The request may leave before the command has answered. */
  private justTyped(known: ServerCall | undefined): { readonly uuid: string; readonly at: number } | undefined {
    return known === undefined ? undefined : { uuid: known.uuid, at: this.at };
  }
}

function asAnswer(answer: Answer): HttpAnswer {
  switch (answer) {
    case 'taken':
      return done;
    case 'lostAfter':
    case 'lostBefore':
      return unreachable(true);
    case 'notSent':
      return unreachable(false);
    case 'refused':
      return json({ statusCode: 5, statusMessage: 'No.' }, 403);
  }
}

it('keeps every change to its call, sends none twice, overwrites nobody and loses no text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const race = new Race();
      const desk = await race.run(steps);
      const edits = desk.application.state.userDataEdits;
      const isToldOrReplaced = (value: string): boolean => edits.some((one) => one.value === value);
      const lost = [...race.typed.keys()].filter((value) => !isToldOrReplaced(value) && !race.shown.has(value));
      desk.application.stop();

      expect({ faults: race.faults, lost }).toEqual({ faults: [], lost: [] });
    }),
    { numRuns: 150 },
  );
});
