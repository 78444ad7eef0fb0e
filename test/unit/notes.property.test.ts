import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aNoteDesk, type NoteDesk } from '../support/noteDesk';

type Call = 'CALL1' | 'CALL2';
type Step =
  | { readonly kind: 'key'; readonly call: Call; readonly key: string }
  | { readonly kind: 'event' | 'release'; readonly call: Call }
  /** The program is killed; the newest key may not have been answered yet. */
  | { readonly kind: 'kill'; readonly call: Call; readonly key: string };

const calls = fc.constantFrom<Call>('CALL1', 'CALL2');
const keys = fc.constantFrom('a', 'b', '1', ' ', 'ü', '\n');
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('key' as const), call: calls, key: keys }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('event' as const, 'release' as const), call: calls }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), call: calls, key: keys }) },
);

/** What each call's note is, read as its window would. */
async function noteOf(desk: NoteDesk, call: Call): Promise<{ readonly text: string; readonly revision: number }> {
  const probe = await desk.commands.writeNote({ callId: call, text: 'probe', revision: 1_000_000 });
  if (probe.ok || probe.failure.code !== 'outdated') return { text: '', revision: 0 };
  return probe.failure;
}

const ringing = (id: string) => ({ id, callUuid: id, state: 'Established', capabilities: ['Hangup'] });

it('loses at most the key of the moment, and puts none under the other call', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 30 }), async (day) => {
      const live = new Set<Call>(['CALL1', 'CALL2']);
      const typed: Record<Call, string> = { CALL1: '', CALL2: '' };
      let desk = await aNoteDesk({}, { calls: [...live].map(ringing) });
      for (const step of day) {
        const { text, revision } = await noteOf(desk, step.call);
        switch (step.kind) {
          case 'key':
            typed[step.call] += step.key;
            await desk.commands.writeNote({ callId: step.call, text: text + step.key, revision });
            break;
          case 'event':
            if (live.has(step.call)) desk.call({ id: step.call, userData: { Reason: text } }, 'AttachedDataChanged');
            break;
          case 'release':
            live.delete(step.call);
            desk.call({ id: step.call, state: 'Released', capabilities: [] });
            break;
          case 'kill': {
            void desk.commands.writeNote({ callId: step.call, text: text + step.key, revision });
            desk = await desk.restarts({ calls: [...live].map(ringing) });
            const found = (await noteOf(desk, step.call)).text;
            expect([typed[step.call], typed[step.call] + step.key]).toContain(found);
            typed[step.call] = found;
          }
        }
      }
      desk = await desk.restarts({ calls: [...live].map(ringing) });
      expect([(await noteOf(desk, 'CALL1')).text, (await noteOf(desk, 'CALL2')).text]).toEqual([
        typed.CALL1,
        typed.CALL2,
      ]);
      desk.application.stop();
    }),
    { numRuns: 40 },
  );
});
