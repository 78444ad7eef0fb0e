import { describe, expect, it } from 'vitest';
import type { CallAction } from '../../../electron/contract/words/callControl';
import { endProblem } from '../../../renderer/callControl/endProblem';
import { aCall } from '../../support/rendererFixtures';

function aCallWith(participants: readonly string[], actions: readonly CallAction[]) {
  return aCall({ participants, control: { actions, operation: null } });
}

describe('a question before a call ends', () => {
  it('stands while the call allows what it asks', () => {
    expect(endProblem(aCallWith(['Anna', '6001'], ['endForAll', 'hangUp']), 'endForAll')).toBeNull();
    expect(endProblem(aCallWith(['Anna'], ['hangUp']), 'hangUp')).toBeNull();
  });

  it('says that there is no conference to end any more', () => {
    expect(endProblem(aCallWith(['Anna'], ['hangUp']), 'endForAll')).toBe('noConference');
  });

  it('does not say so of a conference that cannot be ended now, because it is on hold for instance', () => {
    expect(endProblem(aCallWith(['Anna', '6001'], ['retrieve', 'hangUp']), 'endForAll')).toBe('noLongerOffered');
  });

  it('says that the call no longer allows to hang up', () => {
    expect(endProblem(aCallWith(['Anna'], []), 'hangUp')).toBe('noLongerOffered');
  });
});
