import { describe, expect, it } from 'vitest';
import { blockText } from '../../../renderer/dispositions/blockText';
import { aCall, anAgent, aReleasedCall, aSnapshot } from '../../support/rendererFixtures';

describe('why no code can be chosen', () => {
  it('is nothing on a call with codes', () => {
    expect(blockText(aSnapshot(), aCall())).toBeNull();
  });

  it('is the missing feature before anything else, as a warning', () => {
    const snapshot = aSnapshot({ agent: anAgent({ hasVoiceFeature: false }), dispositions: { state: 'loading' } });
    expect(blockText(snapshot, null)).toMatchObject({ isWarning: true, reason: { key: 'block.voiceFeatureMissing' } });
  });

  it('is that there is no call', () => {
    expect(blockText(aSnapshot(), null)?.reason.key).toBe('block.noCall');
  });

  it('is what main says about the call', () => {
    expect(blockText(aSnapshot(), aReleasedCall({ block: { code: 'readOnlyOnIdle' } }))?.reason.key).toBe(
      'block.readOnlyOnIdle',
    );
  });

  it('is that GWS has no codes', () => {
    const snapshot = aSnapshot({
      dispositions: { state: 'loaded', source: 'none', nodes: [], leftOut: 0, repeated: 0 },
    });
    expect(blockText(snapshot, aCall())?.reason.key).toBe('block.none');
  });

  it('is a failed load together with its cause', () => {
    const snapshot = aSnapshot({ dispositions: { state: 'failed', cause: { code: 'timedOut', host: 'gws' } } });
    expect(blockText(snapshot, aCall())?.cause).toEqual({ key: 'reconnect.timedOut', values: { host: 'gws' } });
  });
});
