import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '../../support/aClient';

let client: Client;
afterEach(() => client.close());

const ofCampaign = {
  GSW_RECORD_HANDLE: 4711,
  GSW_APPLICATION_ID: 118,
  GSW_CAMPAIGN_NAME: 'Renewals',
  GSW_CALLING_LIST: 'Renewals May',
};
const everything = { reschedules: true, completes: true, callResults: { CallbackPlanned: 'Answered' } };
const hourMs = 3_600_000;

/** An agent of a campaign talks in a call that it has made. */
async function onACampaignCall(campaigns: object = everything, userData: object = ofCampaign): Promise<string> {
  client = await Client.start({
    policy: { disposition: { callback: ['CallbackPlanned'], callbackKey: 'CallbackTime' }, campaigns },
  });
  await client.control.configureAgent('jdoe', { features: ['api-voice', 'api-voice-outbound'] });
  expect(await client.signIn()).toMatchObject({ ok: true });
  await client.becomes(() => client.snapshot().dispositions.state, 'loaded');
  const { id } = await client.control.ring({ agent: 'jdoe', from: '+1 555 0100', userData: { ...userData } });
  await client.control.answer(id);
  await client.becomes(() => client.callState(id), 'Established');
  return id;
}

async function promise(callId: string, dueAtMs = client.clock.nowMs() + hourMs): Promise<number> {
  await client.commands.setDisposition({ callId, name: 'CallbackPlanned' });
  const chosen = await client.commands.finishChoice({ callId, name: 'CallbackPlanned', callbackAtMs: dueAtMs });
  expect(chosen.ok).toBe(true);
  return dueAtMs;
}

const record = () => client.snapshot().callbacks[0]?.record;
const asked = async () =>
  (await client.control.recordOperations()).map(
    ({ operationName, recordHandle }) => `${operationName} ${recordHandle}`,
  );

describe('a callback that is promised on a call of a campaign', () => {
  it('gives the record the new time and the call its key, and completes the record when the call has ended', async () => {
    const callId = await onACampaignCall();
    const dueAtMs = await promise(callId);
    await client.becomes(record, { state: 'done', said: null });
    const [reschedule] = await client.control.recordOperations();
    expect(reschedule?.parameters).toMatchObject({
      applicationId: 118,
      campaignName: 'Renewals',
      callbackType: 'Personal',
      timestamp: Math.round(dueAtMs / 1000),
    });
    const atGws = async () =>
      (await client.control.state()).calls.find(({ id }) => id === callId)?.userData?.['CallbackTime'];
    await expect.poll(async () => Date.parse(String(await atGws()))).toBe(Math.floor(dueAtMs / 60_000) * 60_000);
    expect(await asked()).toEqual(['RescheduleRecord 4711']);

    await client.control.release(callId);
    await expect.poll(asked).toEqual(['RescheduleRecord 4711', 'CompleteRecord 4711']);
    const completion = (await client.control.recordOperations())[1];
    expect(completion?.parameters).toMatchObject({ callingList: 'Renewals May', callResult: 'Answered' });
  });

  it('says what GWS said when another desktop has completed the record, and completes nothing', async () => {
    const callId = await onACampaignCall();
    await client.control.campaigns({ completedElsewhere: '4711' });
    await promise(callId);
    await client.becomes(() => record()?.state, 'refused');
    expect(record()?.said).toContain('already processed');
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    await client.becomes(() => client.status(), 'Callback planned: confirmed');
    expect(await asked()).toEqual([]);
  });

  it('is asked for once when the answer is lost, and nobody claims to know', async () => {
    const callId = await onACampaignCall();
    await client.control.fault({
      match: { operationName: 'RescheduleRecord' },
      times: 'always',
      action: { kind: 'dropAfter' },
    });
    await promise(callId);
    await client.becomes(() => record()?.state, 'unknown');
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    expect(await client.control.requests({ operationName: 'RescheduleRecord' })).toHaveLength(1);
    expect(await client.control.requests({ operationName: 'CompleteRecord' })).toEqual([]);
  });

  it('asks nothing of an ordinary call, and nothing without the policy', async () => {
    const callId = await onACampaignCall({}, ofCampaign);
    await promise(callId);
    const other = await client.control.ring({ agent: 'jdoe', from: '+1 555 0101' });
    await client.control.release(callId);
    await client.control.release(other.id);
    await client.becomes(() => client.callState(callId), 'Released');
    expect(record()).toBeNull();
    expect(await client.control.requests({ path: '*/outbound-records/*' })).toEqual([]);
  });

  it('is not written to the user data of a call that has ended', async () => {
    const callId = await onACampaignCall({});
    await client.control.release(callId);
    await client.becomes(() => client.callState(callId), 'Released');
    await promise(callId);
    expect(client.snapshot().callbacks).toHaveLength(1);
    expect(await client.control.requests({ operationName: 'AttachUserData' })).toEqual([]);
  });
});

describe('a record that is not completed', () => {
  const told = () => client.snapshot().notices.find(({ code }) => code === 'recordNotCompleted');

  it('is told with what GWS said, until another one is', async () => {
    const callId = await onACampaignCall({ completes: true });
    await client.control.campaigns({ completedElsewhere: '4711' });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    await client.control.release(callId);
    await client.becomes(told, {
      code: 'recordNotCompleted',
      who: '+1 555 0100',
      isKnown: true,
      said: 'The record is already processed.',
    });
    const userData = { ...ofCampaign, GSW_RECORD_HANDLE: 4712 };
    const { id } = await client.control.ring({ agent: 'jdoe', from: '+1 555 0102', userData });
    await client.control.answer(id);
    await client.becomes(() => client.callState(id), 'Established');
    await client.commands.setDisposition({ callId: id, name: 'Referred' });
    await client.control.release(id);
    await client.becomes(told, undefined);
  });
});

describe('a code without a callback', () => {
  it('completes the record with the call result of the policy, once', async () => {
    const callId = await onACampaignCall({ completes: true, callResults: { Referred: 'WrongNumber' } });
    await client.commands.setDisposition({ callId, name: 'Referred' });
    await client.becomes(() => client.status(), 'Referred: confirmed');
    await client.control.release(callId);
    await expect.poll(asked).toEqual(['CompleteRecord 4711']);
    await client.commands.setDisposition({ callId, name: 'IssueResolved' });
    await client.becomes(() => client.snapshot().status?.displayName, 'Issue resolved');
    await client.becomes(() => client.status(), 'Issue resolved: accepted');
    expect(await asked()).toEqual(['CompleteRecord 4711']);
    expect((await client.control.recordOperations())[0]?.parameters['callResult']).toBe('WrongNumber');
  });
});
