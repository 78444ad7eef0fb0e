import { describe, expect, it } from 'vitest';
import { campaignRecordOf } from '../../../../electron/core/campaigns/campaignRecord';
import type { HttpAnswer, HttpRequest } from '../../../../electron/core/gws/httpPort';
import { aServer, json, unauthenticated, unreachable } from '../../../fakes/fakeHttp';
import { countingIds } from '../../../fakes/fakePorts';
import { MemoryJournal } from '../../../fakes/memoryJournal';
import { signedInApplication, type KeptParts, type TestApplication } from '../../../support/anApplication';
import { dispositions } from '../../../support/keyTests';

const ofCampaign = { GSW_RECORD_HANDLE: 7, GSW_APPLICATION_ID: '118', GSW_CAMPAIGN_NAME: 'Renewals' };
const policy = { disposition: { callback: ['Referred'] }, campaigns: { reschedules: true } };

async function aDesk(answers: (request: HttpRequest) => HttpAnswer, kept: KeptParts = {}): Promise<TestApplication> {
  const plain = aServer({
    dispositions,
    features: ['api-voice', 'api-voice-outbound'],
    devices: [{ id: 'DEVICE1', phoneNumber: '15000', userState: { state: 'Ready' } }],
  });
  const answerer: typeof plain.answerer = (request) =>
    request.url.includes('/outbound-records/') ? answers(request) : plain.answerer(request);
  return signedInApplication(policy, { ...plain, answerer }, kept);
}

async function promise(desk: TestApplication): Promise<void> {
  desk.call({ userData: ofCampaign });
  const choice = { callId: 'CALL1', name: 'Referred' };
  await desk.commands.setDisposition(choice);
  await desk.commands.finishChoice({ ...choice, callbackAtMs: desk.clock.nowMs() + 3_600_000 });
  await desk.clock.advance(10);
}

const record = ({ application }: TestApplication) => application.snapshot().callbacks[0]?.record?.state;
const sent = ({ http }: TestApplication) => http.sent('/outbound-records/').length;

describe('the record of a campaign call', () => {
  it('is known by its three keys only', () => {
    expect(campaignRecordOf(ofCampaign)).toEqual({
      handle: '7',
      applicationId: 118,
      campaignName: 'Renewals',
      callingList: null,
    });
    for (const key of Object.keys(ofCampaign)) expect(campaignRecordOf({ ...ofCampaign, [key]: undefined })).toBeNull();
    for (const odd of ['', 'x', -1, 1.5, {}, null, 'NaN'])
      expect(campaignRecordOf({ ...ofCampaign, GSW_APPLICATION_ID: odd })).toBeNull();
  });

  it('waits for its acknowledgement, and nobody knows when none comes', async () => {
    const desk = await aDesk(() => json({ statusCode: 0 }));
    await promise(desk);
    expect(record(desk)).toBe('sending');
    await desk.clock.advance(60_000);
    expect(record(desk)).toBe('unknown');
    expect(sent(desk)).toBe(1);
  });

  it('is done with the acknowledgement that carries the word of its request, and with no other', async () => {
    const desk = await aDesk(() => json({ statusCode: 0 }));
    await promise(desk);
    const body: unknown = JSON.parse(desk.http.sent('/outbound-records/')[0]?.body ?? '{}');
    const { referenceId } = Object(body) as { readonly referenceId: string };
    const acknowledge = (reference: string): void =>
      desk.comet.last.events.message('/v2/me/outbound', {
        data: {
          messageType: 'OutboundRecordMessage',
          notificationType: 'ScheduledRecordRescheduleAcknowledge',
          referenceId: reference,
        },
      });
    acknowledge('of another desktop');
    await desk.clock.advance(10);
    expect(record(desk)).toBe('sending');
    acknowledge(referenceId);
    await desk.clock.advance(10);
    expect(record(desk)).toBe('done');
  });

  it.each([
    ['could not be reached', unreachable()],
    ['had lost the session', unauthenticated],
    ['was not ready', json({ statusCode: 2 }, 503)],
  ])('is asked for again after a server that %s, because nothing was done', async (_, answer) => {
    const answers = [answer];
    const desk = await aDesk(() => answers.shift() ?? json({ statusCode: 0 }));
    await promise(desk);
    await desk.clock.advance(1_000);
    expect(record(desk)).not.toBe('unknown');
    await desk.clock.advance(60_000);
    expect(sent(desk)).toBe(2);
  });

  it('is not asked for any more when a quarter of an hour has passed', async () => {
    const desk = await aDesk(() => unreachable());
    await promise(desk);
    await desk.clock.advance(16 * 60_000);
    expect(record(desk)).toBe('notSent');
    const before = sent(desk);
    await desk.clock.advance(60 * 60_000);
    expect(sent(desk)).toBe(before);
  });

  it('is not asked for again after a crash in the middle', async () => {
    const journal = new MemoryJournal();
    const before = await aDesk(() => json({ statusCode: 0 }), { journal });
    await promise(before);
    before.application.stop();
    const after = await aDesk(() => json({ statusCode: 0 }), {
      journal,
      clock: before.clock,
      ids: countingIds('again'),
    });
    await after.clock.advance(1_000);
    expect(record(after)).toBe('unknown');
    expect(sent(after)).toBe(0);
  });
});
