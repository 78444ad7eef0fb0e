import { describe, expect, it } from 'vitest';
import { aNoteDesk, type NoteDesk } from '../../../support/noteDesk';

const policy = { notes: { userDataKey: 'AgentNote' } };

function operations({ http }: NoteDesk): readonly unknown[] {
  const bodies = http.sent('POST').map(({ body }): unknown => JSON.parse(body ?? '{}'));
  return bodies.filter((body) => JSON.stringify(body).includes('AgentNote'));
}

async function written(parts: Readonly<Record<string, unknown>>): Promise<NoteDesk> {
  const desk = await aNoteDesk(policy, { takesOperations: true });
  desk.call(parts);
  await desk.writes('CALL1', 'Wants a refund');
  await desk.clock.advance(2_000);
  return desk;
}

describe('a note for the user data of a live call', () => {
  it('is attached where the call has no note and only allows that', async () => {
    expect(operations(await written({ capabilities: ['AttachUserData'] }))).toEqual([
      { operationName: 'AttachUserData', userData: { AgentNote: 'Wants a refund' } },
    ]);
  });

  it.each([
    ['has one, which attaching does not replace', { capabilities: ['AttachUserData'], userData: { AgentNote: 'old' } }],
    ['has something else there', { capabilities: ['AttachUserData'], userData: { AgentNote: { of: 'another' } } }],
    ['allows no writing', { capabilities: ['Hold'] }],
  ])('is not sent while the call %s, and goes out once it may be updated', async (_what, parts) => {
    const desk = await written(parts);
    const before = operations(desk);
    desk.call({ ...parts, capabilities: ['UpdateUserData'] });
    await desk.clock.advance(10_000);

    expect(before).toEqual([]);
    expect(operations(desk)[0]).toEqual({ operationName: 'UpdateUserData', userData: { AgentNote: 'Wants a refund' } });
  });

  it('is emptied by an update, and has arrived when the call shows that', async () => {
    const shown = { capabilities: ['UpdateUserData', 'DeleteUserDataPair'], userData: { AgentNote: 'Wants a refund' } };
    const desk = await written({ ...shown, userData: {} });
    desk.call(shown, 'AttachedDataChanged');
    await desk.writes('CALL1', '');
    await desk.clock.advance(2_000);
    const asked = operations(desk).at(-1);
    desk.call({ ...shown, userData: { AgentNote: '' } }, 'AttachedDataChanged');

    expect(asked).toEqual({ operationName: 'UpdateUserData', userData: { AgentNote: '' } });
    expect(desk.note()).toMatchObject({ state: 'delivered' });
  });
});
