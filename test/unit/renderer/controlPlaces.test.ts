import { describe, expect, it } from 'vitest';
import type { CallView } from '../../../electron/contract/call';
import type { CallAction } from '../../../electron/contract/words/callControl';
import { controlName, controlPlaces, type PlacedControl } from '../../../renderer/callControl/controlPlaces';
import { controlledCall, conversationOf } from '../../../renderer/callControl/conversation';
import { aCall, aReleasedCall } from '../../support/rendererFixtures';

const offering = (actions: readonly CallAction[], changes: Partial<CallView> = {}): CallView =>
  aCall({ control: { actions, operation: null }, ...changes });
const consulting = (actions: readonly CallAction[]): CallView =>
  offering(actions, { id: 'CALL2', callType: 'Consult', parentCallId: 'CALL1', who: '6001' });
const named = (placed: PlacedControl | null): string | null =>
  placed === null ? null : `${controlName(placed.control)} of ${placed.call.id}`;

function shownFor(original: CallView, consult: CallView): { places: unknown; further: unknown } {
  const { places, further } = controlPlaces({ original, consult });
  return { places: places.map(named), further: further.map(named) };
}

describe('the controls of one call', () => {
  it('offer each participant whom the server lets the agent remove', () => {
    const conference = offering(['removeParticipant'], {
      participants: ['Priya Natarajan', '6001'],
      participantNumbers: ['+15550100', '6001'],
    });
    expect(controlPlaces({ original: conference, consult: null }).further.map(({ control }) => control)).toEqual([
      { kind: 'remove', number: '+15550100', name: 'Priya Natarajan' },
      { kind: 'remove', number: '6001', name: '6001' },
    ]);
  });

  it('keep their places while the call is held and talked on again', () => {
    const talking = controlPlaces({ original: offering(['hold', 'mute', 'sendDigits', 'hangUp']), consult: null });
    const held = controlPlaces({ original: offering(['retrieve', 'hangUp']), consult: null });
    expect(talking.places.map(named)).toEqual([
      ...['hold of CALL1', 'mute of CALL1', 'keypad of CALL1', 'hangUp of CALL1'],
      ...[null, null, null],
    ]);
    expect(held.places.map(named)).toEqual(['retrieve of CALL1', null, null, 'hangUp of CALL1', null, null, null]);
  });
});

describe('while a consultation runs', () => {
  it('the controls are those of the consultation, and the rest of the original is in the menu', () => {
    const original = offering(['swap', 'startTransfer', 'completeTransfer', 'hangUp']);
    const consult = consulting(['hold', 'swap', 'mute', 'sendDigits', 'completeTransfer', 'backToCaller', 'hangUp']);
    expect(shownFor(original, consult)).toEqual({
      places: [
        ...['swap of CALL2', 'mute of CALL2', 'keypad of CALL2', 'backToCaller of CALL2'],
        ...['completeTransfer of CALL2', null, null],
      ],
      further: ['hold of CALL2', 'transfer of CALL1', 'hangUp of CALL1'],
    });
  });

  it('the controls are those of the original while the agent talks on it', () => {
    const original = offering(['swap', 'mute', 'sendDigits', 'hangUp', 'pauseRecording'], { state: 'Established' });
    const consult = {
      ...consulting(['swap', 'mute', 'sendDigits', 'startRecording', 'backToCaller', 'hangUp']),
      state: 'Held' as const,
    };
    expect(controlledCall({ original, consult })).toBe(original);
    expect(shownFor(original, consult)).toEqual({
      places: [
        ...['swap of CALL1', 'mute of CALL1', 'keypad of CALL1', 'backToCaller of CALL2'],
        ...[null, null, 'pauseRecording of CALL1'],
      ],
      further: ['hangUp of CALL1', 'mute of CALL2', 'keypad of CALL2'],
    });
  });

  it('what only the original lists about both is asked of the original', () => {
    const { places } = shownFor(offering(['completeConference']), consulting(['hangUp']));
    expect(places).toEqual([null, null, null, 'hangUp of CALL2', null, 'completeConference of CALL1', null]);
  });

  it('is the same conversation whichever of the two is on the card', () => {
    const original = offering([]);
    const consult = consulting([]);
    expect(conversationOf(original, [original, consult])).toEqual({ original, consult });
    expect(conversationOf(consult, [original, consult])).toEqual({ original, consult });
    expect(controlledCall({ original, consult })).toBe(consult);
  });

  it('ends with either of the two', () => {
    const original = offering([]);
    const ended = aReleasedCall({ id: 'CALL2', parentCallId: 'CALL1' });
    expect(conversationOf(original, [original, ended])).toEqual({ original, consult: null });
    const consult = consulting([]);
    expect(conversationOf(consult, [aReleasedCall(), consult])).toEqual({ original: consult, consult: null });
  });
});
