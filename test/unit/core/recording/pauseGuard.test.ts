import { describe, expect, it } from 'vitest';
import { json } from '../../../fakes/fakeHttp';
import { aRecordingDesk } from '../../../support/recordingDesk';

const refused = json({ statusCode: 4, statusMessage: 'The recorder is busy.' }, 500);

describe('the reminder of a paused recording', () => {
  it('comes after the time of the policy, names the call and is withdrawn when the recording goes on', async () => {
    const desk = await aRecordingDesk({ reminderSeconds: 30 });
    desk.records();
    desk.pauses();
    await desk.clock.advance(29_900);
    const early = desk.warning();
    await desk.clock.advance(200);

    expect([early, desk.warning()]).toEqual([null, 'long']);
    expect(desk.notifier.paused).toEqual([{ callId: 'CALL1', who: null, isNotResumed: false }]);
    desk.records();
    expect(desk.notifier.closed).toContain('paused CALL1');
  });

  it('names the caller in the notification only where the policy allows that', async () => {
    const desk = await aRecordingDesk({ reminderSeconds: 30 });
    const { policy } = desk.application.state;
    desk.application.update({ policy: { ...policy, privacy: { ...policy.privacy, callerInNotifications: true } } });
    desk.records();
    desk.pauses();
    await desk.clock.advance(31_000);

    expect(desk.notifier.paused).toMatchObject([{ who: '+1 555 0100' }]);
  });

  it('starts again with each pause', async () => {
    const desk = await aRecordingDesk({ reminderSeconds: 30 });
    desk.records();
    desk.pauses();
    await desk.clock.advance(20_000);
    desk.records();
    desk.pauses();
    await desk.clock.advance(20_000);

    expect(desk.warning()).toBeNull();
  });

  it('takes no focus and sends nothing', async () => {
    const desk = await aRecordingDesk({ reminderSeconds: 30 });
    desk.records();
    desk.pauses();
    await desk.clock.advance(600_000);

    expect(desk.posted).toEqual([]);
    expect(desk.desktop.asked).toEqual([]);
  });
});

describe('a recording that Wrapkey resumes by itself', () => {
  const policy = { reminderSeconds: 0, resumeSeconds: 60 };

  it('is asked for once, for that call', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    await desk.clock.advance(60_100);
    const asked = desk.posted;
    desk.records();
    await desk.clock.advance(600_000);

    expect(asked).toEqual(['CALL1 ResumeCallRecording']);
    expect(desk.posted).toEqual(asked);
  });

  it('is not asked for while the server does not offer it, and the agent is told', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses({ capabilities: ['Hangup'] });
    await desk.clock.advance(120_000);

    expect(desk.posted).toEqual([]);
    expect(desk.warning()).toBe('long');
    desk.pauses();
    await desk.clock.advance(100);
    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
  });

  it('is not asked for without a connection, and once there is one', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    desk.comet.last.events.interrupted({ code: 'noNetwork' }, 1_000);
    await desk.clock.advance(61_000);
    const offline = desk.posted;
    desk.comet.last.events.resumed();
    await desk.clock.advance(100);

    expect(offline).toEqual([]);
    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
  });

  it('says loudly that GWS refused, and does not ask again', async () => {
    const desk = await aRecordingDesk(policy, () => refused);
    desk.records();
    desk.pauses();
    await desk.clock.advance(600_000);

    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
    expect(desk.warning()).toBe('notResumed');
    expect(desk.notifier.paused).toEqual([{ callId: 'CALL1', who: null, isNotResumed: true }]);
  });

  it('says so when GWS answered and has not done it', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    await desk.clock.advance(70_000);

    expect(desk.warning()).toBe('notResumed');
  });

  it('is left alone once the call has ended', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    desk.call({ state: 'Released', capabilities: [], recordingState: 'Paused' });
    await desk.clock.advance(120_000);

    expect(desk.posted).toEqual([]);
  });

  it('is not asked for a second time while the agent has asked for it', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    await desk.clock.advance(59_900);
    await desk.commands.controlCall({ callId: 'CALL1', action: 'resumeRecording' });
    await desk.clock.advance(200);
    desk.records();
    await desk.clock.advance(60_000);

    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
  });
});

describe('a paused recording of a call that is put on hold', () => {
  const policy = { reminderSeconds: 0, resumesOnHold: true };

  it('is resumed where the policy wants it', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    desk.pauses({ state: 'Held' });
    await desk.clock.advance(100);

    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
  });

  it('stays paused when it was paused during the hold, until the next hold', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records({ state: 'Held' });
    desk.pauses({ state: 'Held' });
    await desk.clock.advance(100);
    const during = desk.posted;
    desk.pauses({ state: 'Established' });
    desk.pauses({ state: 'Held' });
    await desk.clock.advance(100);

    expect(during).toEqual([]);
    expect(desk.posted).toEqual(['CALL1 ResumeCallRecording']);
  });

  it('is not resumed after the hold, when the caller may be spelling out a card again', async () => {
    const desk = await aRecordingDesk(policy);
    desk.records();
    desk.pauses();
    desk.pauses({ state: 'Held', capabilities: ['Retrieve'] });
    await desk.clock.advance(100);
    desk.pauses({ state: 'Established' });
    await desk.clock.advance(60_000);

    expect(desk.posted).toEqual([]);
  });
});
