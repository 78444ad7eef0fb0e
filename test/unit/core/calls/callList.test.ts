import { describe, expect, it } from 'vitest';
import {
  applyAll,
  applyEvent,
  dismissEnded,
  emptyCallList,
  type CallList,
} from '../../../../electron/core/calls/callList';
import type { GwsCall } from '../../../../electron/core/gws/call';
import { aGwsCall } from '../../../support/builders';

function after(...calls: readonly Readonly<Record<string, unknown>>[]): CallList {
  return calls.reduce<CallList>((list, call, index) => applyEvent(list, aGwsCall(call), index * 1_000), emptyCallList);
}

const listed = (...calls: GwsCall[]) => ({ calls, leftOut: 0 });

describe('the list of calls', () => {
  it('replaces a call by each event, userData left out meaning none', () => {
    const list = after({ userData: { Account: '1' } }, { state: 'Held', capabilities: ['Retrieve'] });
    expect(list.calls).toMatchObject([{ state: 'Held', capabilities: ['Retrieve'], userData: {} }]);
  });

  it('keeps what a partial message does not mention', () => {
    const list = after(
      { userData: { Account: '1' }, dnis: '15000' },
      { state: undefined, capabilities: undefined, participants: undefined },
    );
    expect(list.calls).toMatchObject([
      { state: 'Established', dnis: '15000', participants: ['+1 555 0100'], userData: { Account: '1' } },
    ]);
  });

  it('keeps who it was and what was known when a call is released', () => {
    const list = after({ userData: { Account: '1' } }, { state: 'Released', participants: [], capabilities: [] });
    expect(list.calls).toMatchObject([
      {
        state: 'Released',
        participants: ['+1 555 0100'],
        userData: { Account: '1' },
        capabilities: [],
        endedAtMs: 1_000,
      },
    ]);
  });

  it('never resurrects a released call, but takes its late user data', () => {
    const list = after({}, { state: 'Released' }, { state: 'Established', userData: { DispositionCode: 'Referred' } });
    expect(list.calls).toMatchObject([{ state: 'Released', userData: { DispositionCode: 'Referred' } }]);
  });

  it('never brings back a call that was dismissed', () => {
    const dismissed = dismissEnded(after({}, { state: 'Released' }), () => true);
    expect(applyEvent(dismissed, aGwsCall(), 9_000).calls).toEqual([]);
  });

  it('leaves live calls on the list whatever is dismissed', () => {
    expect(dismissEnded(after({}), () => true).calls).toHaveLength(1);
  });

  it('ignores the end of a call that it never saw', () => {
    expect(after({ state: 'Released' }).calls).toEqual([]);
  });

  it('counts the running time from ringing', () => {
    const list = applyEvent(emptyCallList, aGwsCall({ duration: '12' }), 100_000);
    expect(list.calls[0]?.startedAtMs).toBe(88_000);
  });

  it('takes a call that is no longer listed as released', () => {
    const list = applyAll(after({ id: 'A' }, { id: 'B' }), listed(aGwsCall({ id: 'B', state: 'Held' })), 5_000);
    expect(list.calls).toMatchObject([
      { id: 'A', state: 'Released', endedAtMs: 5_000 },
      { id: 'B', state: 'Held' },
    ]);
  });

  it("believes a re-read that lists a call again, because the server's word counts", () => {
    const list = applyAll(after({}, { state: 'Released' }), listed(aGwsCall()), 5_000);
    expect(list.calls).toMatchObject([{ state: 'Established', endedAtMs: null }]);
  });

  it('shows a consult call with its parent', () => {
    const list = after({}, { id: 'C', callType: 'Consult', parentCallUri: 'http://gws.example/api/v2/me/calls/CALL1' });
    expect(list.calls[1]).toMatchObject({ id: 'C', callType: 'Consult', parentCallId: 'CALL1' });
  });
});
