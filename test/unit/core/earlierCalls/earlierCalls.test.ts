import { describe, expect, it } from 'vitest';
import type { EarlierCallsListView } from '../../../../electron/contract/earlierCalls';
import { aServer } from '../../../fakes/fakeHttp';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const dispositions = ['Referred', 'Resolved'].map((name) => ({ name, displayName: `${name}!` }));
const released = { state: 'Released', capabilities: [] };
const caller = '+442079460018';
const dayMs = 86_400_000;

type Parts = Readonly<Record<string, unknown>>;

function aDesk(policy: Parts = {}): Promise<TestApplication> {
  return signedInApplication({ wrapUp: { mode: 'off' }, ...policy }, aServer({ dispositions }));
}

function from(number: string, parts: Parts = {}): Parts {
  return {
    participants: [{ phoneNumber: number, formattedPhoneNumber: number }],
    ani: number,
    dnis: '15000',
    ...parts,
  };
}

/** A call that is over and put away, a minute later. */
async function anEndedCall(desk: TestApplication, id: string, parts: Parts, code?: string): Promise<void> {
  desk.call({ id, ...parts, state: 'Ringing' });
  desk.call({ id, ...parts });
  await desk.clock.advance(60_000);
  desk.call({ id, ...parts, ...released });
  if (code !== undefined) await desk.commands.setDisposition({ callId: id, name: code });
  await desk.clock.advance(5_000);
  await desk.commands.dismissCall({ callId: id });
}

const lineOf = (desk: TestApplication) => desk.application.snapshot().earlierCalls;

async function listOf(desk: TestApplication, callId: string): Promise<EarlierCallsListView> {
  const answer = await desk.commands.readEarlierCalls({ callId });
  if (!answer.ok) throw new Error('not read');
  return answer.value;
}

describe('the earlier calls of a caller', () => {
  it('are counted on the card from the first ring, with the last one and its code', async () => {
    const desk = await aDesk({ retention: { ledgerDays: 60 } });
    await anEndedCall(desk, 'OLD', from(caller), 'Resolved');
    await desk.clock.advance(40 * dayMs);
    await anEndedCall(desk, 'OTHER', from('+442079460019'));
    await anEndedCall(desk, 'LAST', from(caller), 'Referred');
    const atMs = desk.clock.nowMs() - 5_000;
    await desk.clock.advance(dayMs);
    desk.call({ id: 'NOW', ...from(caller), state: 'Ringing', capabilities: ['Answer'] });

    const last = { atMs, outcome: 'talked', codeName: 'Referred!' };
    expect(lineOf(desk)).toEqual({ callId: 'NOW', total: 2, recent: 1, last, hasContactHistory: false });
  });

  it('are listed newest first, with the first line of the note, and without notes where the policy wants none', async () => {
    const desk = await aDesk();
    desk.call({ id: 'NOTED', ...from(caller) });
    await desk.commands.writeNote({ callId: 'NOTED', text: 'Wants a refund\nand more', revision: 0 });
    await anEndedCall(desk, 'NOTED', from(caller), 'Referred');
    await anEndedCall(desk, 'PLAIN', from(caller));
    desk.call({ id: 'NOW', ...from(caller) });

    expect(await listOf(desk, 'NOW')).toMatchObject({
      total: 2,
      calls: [
        { callId: 'PLAIN', codeName: null, note: '', past: { outcome: 'talked', talkedMs: 60_000 } },
        { callId: 'NOTED', codeName: 'Referred!', note: 'Wants a refund' },
      ],
    });
    const { policy } = desk.application.state;
    desk.application.update({ policy: { ...policy, notes: { ...policy.notes, enabled: false } } });
    expect((await listOf(desk, 'NOW')).calls.map(({ note }) => note)).toEqual(['', '']);
  });

  it('stay as they were when the call ends, and while another of the same caller ends', async () => {
    const desk = await aDesk();
    await anEndedCall(desk, 'BEFORE', from(caller));
    desk.call({ id: 'NOW', ...from(caller) });
    const line = lineOf(desk);
    await desk.clock.advance(1_000);
    desk.call({ id: 'SECOND', ...from(caller), state: 'Ringing' });
    desk.call({ id: 'SECOND', ...from(caller), ...released });
    expect(lineOf(desk)).toEqual(line);
    desk.call({ id: 'NOW', ...from(caller), ...released });
    await desk.commands.selectCall({ callId: 'NOW' });
    expect(lineOf(desk)).toEqual(line);
  });

  it('are found however the number was written in the country of the site', async () => {
    const desk = await aDesk({ userData: { country: 'GB' } });
    await anEndedCall(desk, 'NATIONAL', from('020 7946 0018'));
    await anEndedCall(desk, 'ABROAD', from('+43 2079460018'));
    desk.call({ id: 'NOW', ...from(caller) });
    expect((await listOf(desk, 'NOW')).calls.map(({ callId }) => callId)).toEqual(['NATIONAL']);
  });

  it('include those that the agent dialled', async () => {
    const desk = await aDesk();
    await anEndedCall(desk, 'DIALLED', { ...from(caller), ani: null, dnis: caller, callType: 'Outbound' });
    desk.call({ id: 'NOW', ...from(caller) });
    expect(lineOf(desk)).toMatchObject({ total: 1 });
  });

  it.each<[string, Parts]>([
    ['withheld', { participants: [], ani: null, dnis: '15000' }],
    ['a word', from('anonymous')],
    ['empty', from('')],
    ['only zeros', from('0000000')],
    ["the agent's own", from('15000', { dnis: '15000', callType: 'Internal' })],
    ['that of a consultation', from('15020', { callType: 'Consult' })],
  ])('are not looked for when the number is %s', async (_name, parts) => {
    const desk = await aDesk();
    await anEndedCall(desk, 'BEFORE', parts);
    desk.call({ id: 'NOW', ...parts });
    expect(lineOf(desk)).toBeNull();
    expect(await listOf(desk, 'NOW')).toEqual({ total: 0, calls: [] });
  });
});
