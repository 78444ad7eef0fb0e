import { afterEach, describe, expect, it } from 'vitest';
import type { UserDataEditState, UserDataRow } from '../../../electron/contract/userData';
import { Client } from '../../support/aClient';

let client: Client;
afterEach(() => client.close());

async function onACall(): Promise<string> {
  client = await Client.start();
  const callId = await client.answerACall();
  await client.becomes(() => row('Reason')?.field?.type.kind, 'text');
  return callId;
}

function row(key: string): UserDataRow | undefined {
  return client.snapshot().calls[0]?.userData.find((one) => one.key === key);
}

function edit(callId: string, value: string): ReturnType<Client['commands']['editUserData']> {
  return client.commands.editUserData({ callId, key: 'Reason', value, seen: row('Reason')?.field?.text ?? null });
}

const isNow = (state: UserDataEditState): Promise<void> => client.becomes(() => row('Reason')?.edit?.state, state);

async function atGws(callId: string): Promise<unknown> {
  return (await client.control.state()).calls.find(({ id }) => id === callId)?.userData?.['Reason'];
}

async function writes(): Promise<number> {
  const requests = await client.control.requests({ operationName: 'UpdateUserData' });
  return requests.length;
}

describe('writing user data at the simulator', () => {
  it('shows the fields that GWS describes, in its order, with its labels and lists', async () => {
    await onACall();

    expect(client.snapshot().calls[0]?.userData.map(({ key, label }) => `${key}: ${label}`)).toEqual([
      'Customer: Customer',
      'Reason: Reason for call',
      'Language: Language',
      'OrderNumber: Order number',
    ]);
    expect(row('Language')?.field?.type).toMatchObject({ kind: 'choice', choices: { length: 3 } });
    expect(row('Customer')?.field).toBeNull();
  });

  it('adds, changes and removes a value, each confirmed by its event', async () => {
    const callId = await onACall();
    await edit(callId, 'Parcel');
    await isNow('confirmed');
    expect(await atGws(callId)).toBe('Parcel');
    await edit(callId, 'Refund');
    await client.becomes(() => row('Reason')?.value, 'Refund');
    await edit(callId, '');
    await client.becomes(() => row('Reason')?.value, '');
    expect(await atGws(callId)).toBeUndefined();
  });

  it('is confirmed by an event long before a late answer', async () => {
    const callId = await onACall();
    const action = { kind: 'late', answerMs: 3_000, eventMs: 0 } as const;
    await client.control.fault({ match: { operationName: 'UpdateUserData' }, action });
    await edit(callId, 'Parcel');
    await isNow('confirmed');
  });

  it('does not believe a server that answers and does nothing, and writes once', async () => {
    const callId = await onACall();
    const action = { kind: 'answer', status: 200, body: { statusCode: 0 } } as const;
    await client.control.fault({ match: { operationName: 'UpdateUserData' }, times: 'always', action });
    await edit(callId, 'Parcel');
    await isNow('unseen');
    expect(await writes()).toBe(1);
  });

  it('finds a change whose answer was lost in the call itself', async () => {
    const callId = await onACall();
    await client.control.fault({ match: { operationName: 'UpdateUserData' }, action: { kind: 'dropAfter' } });
    await edit(callId, 'Parcel');
    await isNow('confirmed');
    expect(await writes()).toBe(1);
  });

  it('leaves what another desktop wrote, until the agent decides', async () => {
    const callId = await onACall();
    await client.control.setUserData(callId, { Reason: 'Theirs' });
    await client.becomes(() => row('Reason')?.value, 'Theirs');
    await client.commands.editUserData({ callId, key: 'Reason', value: 'Mine', seen: null });
    await isNow('overtaken');
    expect(await writes()).toBe(0);
    await client.commands.writeUserDataAgain({ editId: row('Reason')?.edit?.id ?? '' });
    await isNow('confirmed');
    expect(await atGws(callId)).toBe('Mine');
  });

  it('tells what GWS refused', async () => {
    const callId = await onACall();
    const body = { statusCode: 5, statusMessage: 'Not for you.' };
    const action = { kind: 'answer', status: 403, body } as const;
    await client.control.fault({ match: { operationName: 'UpdateUserData' }, action });
    await edit(callId, 'Parcel');
    await isNow('refused');
    expect(row('Reason')?.edit?.refusal?.said).toBe('Not for you.');
  });
});
