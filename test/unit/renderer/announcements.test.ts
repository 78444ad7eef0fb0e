import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import type { DispositionView } from '../../../electron/contract/disposition';
import type { Snapshot } from '../../../electron/contract/snapshot';
import { useAnnouncements } from '../../../renderer/shell/useAnnouncements';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { windowClock } from '../../../renderer/ui/useNow';
import { inWindow } from '../../support/headless';
import { aRenderer } from '../../support/rendererChoice';
import { aCall, aDisposition, aReleasedCall, aSnapshotWith, aWrapUp } from '../../support/rendererFixtures';

const ringing = aCall({ id: 'CALL1', who: '+1 555 0101', state: 'Ringing' });
const talking = aCall({ id: 'CALL1', who: '+1 555 0101', state: 'Established' });
const second = aCall({ id: 'CALL2', who: '', state: 'Ringing' });

let close: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

/** The live region of a window that is there and shows nothing yet. */
async function aRegion() {
  const { pinia, show } = await aRenderer();
  const window = inWindow(
    () => useAnnouncements(windowClock()),
    (app) => app.use(pinia).use(createTranslator()),
  );
  ({ close } = window);
  const after = async (changes: Partial<Snapshot>, waitMs: number): Promise<void> => {
    show(changes);
    await nextTick();
    await vi.advanceTimersByTimeAsync(waitMs);
  };
  return { ...window.made, after };
}

describe('the live region says', () => {
  it('nothing of what was there before the window', async () => {
    const { choice, news } = await aRegion();
    expect([choice.value, news.value.sentence]).toEqual(['', '']);
  });

  it('that a call rings, another comes, one is answered, and one that has ended wants a code', async () => {
    const { news, after } = await aRegion();
    await after({ calls: [ringing] }, 300);
    expect(news.value.sentence).toBe('+1 555 0101 is calling');
    await after({ calls: [talking] }, 300);
    expect(news.value.sentence).toBe('On the phone with +1 555 0101');
    await after({ calls: [talking, second] }, 300);
    expect(news.value.sentence).toBe('Another call: Unknown number is calling');
    const ended = aReleasedCall({ id: 'CALL1' });
    const pendingWrapUps = [aWrapUp({ callId: 'CALL1', who: '+1 555 0101', isMandatory: true })];
    await after({ calls: [second, ended], pendingWrapUps }, 300);
    expect(news.value.sentence).toBe('The call with +1 555 0101 has ended and needs a code');
  });

  it('by name that a recording is paused for too long, and that it could not be resumed', async () => {
    const { news, after } = await aRegion();
    const paused = (warning: 'long' | 'notResumed') =>
      aCall({ recordingPause: { seenSinceMs: 0, isStartKnown: true, warning } });
    await after({ calls: [aCall()] }, 300);
    await after({ calls: [paused('long')] }, 300);
    const first = news.value.sentence;
    await after({ calls: [paused('notResumed')] }, 300);

    expect([first, news.value.sentence]).toEqual([
      'The recording of the call with +1 555 0100 is still paused',
      'The recording of the call with +1 555 0100 was not resumed',
    ]);
  });

  it('nothing any more of what was said a while ago', async () => {
    const { news, after } = await aRegion();
    await after({ calls: [ringing] }, 300);
    await after({ calls: [talking] }, 9_000);
    expect(news.value.sentence).toBe('On the phone with +1 555 0101');
    await after({}, 2_000);
    expect(news.value.sentence).toBe('');
  });

  it('a notice once, and that the connection is lost and found', async () => {
    const { news, after } = await aRegion();
    await after({ notices: [{ code: 'wrapUpsNotKept' }] }, 300);
    expect(news.value.sentence).toContain('cannot be kept');
    const retrying = (retryAtMs: number | null) =>
      ({ state: 'reconnecting', cause: { code: 'noNetwork' }, retryAtMs }) as const;
    await after({ notices: [{ code: 'wrapUpsNotKept' }], connection: retrying(null) }, 300);
    expect(news.value).toMatchObject({ sentence: 'Reconnecting…', count: 2 });
    await after({ notices: [{ code: 'wrapUpsNotKept' }], connection: retrying(1_000) }, 300);
    expect(news.value.count).toBe(2);
    await after({ notices: [{ code: 'wrapUpsNotKept' }] }, 300);
    expect(news.value.sentence).toBe('Connected');
  });

  it('nothing of a call that is gone at once, nor of a wrap-up that is taken back at once', async () => {
    const { news, after } = await aRegion();
    await after({ calls: [ringing], pendingWrapUps: [aWrapUp({})] }, 200);
    await after({ calls: [] }, 1_000);
    expect(news.value.sentence).toBe('');
  });

  it('nothing twice, however often the snapshot comes', async () => {
    const { news, after } = await aRegion();
    await after({ calls: [ringing] }, 300);
    await after({ calls: [{ ...ringing, capabilities: ['Answer'] }] }, 300);
    expect(news.value.count).toBe(1);
  });

  it('"confirmed" alone where the answer comes soon after the choice', async () => {
    const { choice, after } = await aRegion();
    const status = (changes: Partial<DispositionView>) =>
      aSnapshotWith([aCall({ disposition: aDisposition(changes) })]);
    await after(status({ state: 'sending' }), 180);
    await after(status({ state: 'accepted', awaitsEcho: true }), 200);
    expect(choice.value).toBe('');
    await after(status({ state: 'confirmed' }), 0);
    expect(choice.value).toContain('Referred: confirmed');
  });

  it('"sending" where that lasts', async () => {
    const { choice, after } = await aRegion();
    await after(aSnapshotWith([aCall({ disposition: aDisposition({ state: 'sending' }) })]), 700);
    expect(choice.value).toBe('Referred: sending');
  });

  it.each<[string, Partial<DispositionView>]>([
    ['does not show the code', { state: 'unseen' }],
    ['cannot show the code', { state: 'accepted', isUnprovable: true }],
    ['ended, and the agent has to decide', { state: 'undecided' }],
  ])('at once that the call %s', async (_what, changes) => {
    const { choice, after } = await aRegion();
    await after(aSnapshotWith([aCall({ disposition: aDisposition(changes) })]), 0);
    expect(choice.value).toContain('Referred: ');
  });

  it('at once that a choice waits for the connection', async () => {
    const { choice, after } = await aRegion();
    const waiting = aDisposition({ state: 'queued', waitingFor: 'connection' });
    await after(aSnapshotWith([aCall({ disposition: waiting })]), 0);
    expect(choice.value).toContain('Referred: waiting');
  });
});
