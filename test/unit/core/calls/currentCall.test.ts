import { describe, expect, it } from 'vitest';
import type { CallState } from '../../../../electron/contract/call';
import type { CallRecord } from '../../../../electron/core/calls/callRecord';
import { nextSelection, noSelection, type Selection } from '../../../../electron/core/calls/currentCall';
import { aCallRecord } from '../../../support/builders';

function call(id: string, state: CallState, parts: Partial<CallRecord> = {}): CallRecord {
  return aCallRecord({ id, state, ...parts });
}

/** A call whose user data names a code has one. */
function isOwed(ended: CallRecord): boolean {
  return ended.state === 'Released' && ended.wasEstablished && ended.userData['DispositionCode'] === undefined;
}

function selected(calls: readonly CallRecord[], before: Selection = noSelection, previous = calls): string | null {
  return nextSelection(before, { previous, calls, isOwed }).callId;
}

const answered = { wasEstablished: true };
const coded = { ...answered, userData: { DispositionCode: 'Referred' } };

describe('the current call', () => {
  it('is none when there is no call', () => {
    expect(selected([])).toBeNull();
  });

  it('is the one being spoken on, before one that rings, is held or has ended', () => {
    expect(selected([call('R', 'Released'), call('H', 'Held'), call('N', 'Ringing'), call('E', 'Established')])).toBe(
      'E',
    );
  });

  it('does not jump to a second call that rings during the first', () => {
    expect(selected([call('A', 'Established'), call('B', 'Ringing')], { callId: 'A', isChosen: false })).toBe('A');
  });

  it('is a ringing call once the one that has ended has its code', () => {
    expect(selected([call('A', 'Released', coded), call('B', 'Ringing')], { callId: 'A', isChosen: false })).toBe('B');
  });

  it.each(['Ringing', 'Dialing', 'Held', 'Released'] as const)(
    'stays with a call that has ended without a code, although another one is %s',
    (state) => {
      const previous = [call('A', 'Established', answered), call('B', 'Held')];
      const calls = [call('A', 'Released', answered), call('B', state)];
      expect(selected(calls, { callId: 'A', isChosen: false }, previous)).toBe('A');
    },
  );

  it('leaves a call that has ended without a code when another one is answered', () => {
    const previous = [call('A', 'Released', answered), call('B', 'Ringing')];
    const calls = [call('A', 'Released', answered), call('B', 'Established')];
    expect(selected(calls, { callId: 'A', isChosen: false }, previous)).toBe('B');
  });

  it('stays with the original while the agent consults', () => {
    const calls = [call('A', 'Held'), call('C', 'Established', { parentCallId: 'A', callType: 'Consult' })];
    expect(selected(calls, { callId: 'A', isChosen: false })).toBe('A');
  });

  it("is the agent's own choice while it lasts", () => {
    const calls = [call('A', 'Established'), call('B', 'Held')];
    expect(selected(calls, { callId: 'B', isChosen: true })).toBe('B');
  });

  it('leaves the choice when another call is answered', () => {
    const previous = [call('A', 'Held'), call('B', 'Ringing')];
    const calls = [call('A', 'Held'), call('B', 'Established')];
    expect(selected(calls, { callId: 'A', isChosen: true }, previous)).toBe('B');
  });

  it('leaves the choice when the chosen call ends with a code', () => {
    const previous = [call('A', 'Established'), call('B', 'Held', coded)];
    const calls = [call('A', 'Established'), call('B', 'Released', coded)];
    expect(selected(calls, { callId: 'B', isChosen: true }, previous)).toBe('A');
  });
});
