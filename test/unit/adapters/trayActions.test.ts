import { describe, expect, it } from 'vitest';
import { desktopTexts } from '../../../electron/adapters/texts/desktopTexts';
import { menuTemplate, type TrayMenuItem } from '../../../electron/adapters/tray/trayMenu';
import { trayModel } from '../../../electron/adapters/tray/trayModel';
import type { Snapshot } from '../../../electron/contract/snapshot';
import type { CallAction } from '../../../electron/contract/words/callControl';
import { anAgentState } from '../../support/agentStateFixture';
import { aBinding } from '../../support/keyFixtures';
import { aCall, aRow, aSnapshot, fixtureNowMs } from '../../support/rendererFixtures';

const texts = desktopTexts('en', 'en-GB');

function menuOf(changes: Partial<Snapshot>): readonly TrayMenuItem[] {
  return trayModel(aSnapshot(changes), texts, fixtureNowMs).menu;
}

/** With what is in submenus, indented; what is chosen has a mark. */
function lines(items: readonly TrayMenuItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'separator') return ['-'];
    if (item.kind === 'submenu') return [item.label, ...lines(item.items).map((line) => `  ${line}`)];
    return [item.kind === 'entry' && item.isChosen === true ? `${item.label} ✓` : item.label];
  });
}

/** A call that keys control, and what the server lists for it. */
function onCall(actions: readonly CallAction[], changes: Partial<Snapshot> = {}): Partial<Snapshot> {
  const call = aCall({ control: { actions, operation: null } });
  const bindings = [aBinding('hold', { accelerator: 'Control+Alt+Shift+F6' }), aBinding('hangUp')];
  return {
    calls: [call],
    keys: {
      targetCallId: call.id,
      controlledCallId: call.id,
      answeredCallId: null,
      hangUp: 'twice',
      areTaken: true,
      bindings,
    },
    ...changes,
  };
}

describe('the tray, on a call', () => {
  it.each<[readonly CallAction[], readonly string[]]>([
    [['answer', 'reject'], ['Answer']],
    [
      ['hold', 'mute', 'sendDigits', 'transfer', 'hangUp'],
      ['Hold', 'Mute', 'Hang up'],
    ],
    [
      ['retrieve', 'unmute'],
      ['Retrieve', 'Unmute'],
    ],
  ])('names the call and offers of %s what needs one press', (actions, expected) => {
    const menu = lines(menuOf(onCall(actions)));
    expect(menu.slice(0, expected.length + 2)).toEqual(['The call with +1 555 0100', ...expected, '-']);
  });

  it.each<[string, Partial<Snapshot>]>([
    ['the server lists nothing of it', onCall(['sendDigits'])],
    ['keys control no call', { calls: [aCall()] }],
  ])('offers nothing where %s', (_, changes) => {
    expect(lines(menuOf(changes)).join()).not.toContain('The call with');
  });

  it('controls the call that it names', () => {
    expect(menuOf(onCall(['hold']))[1]).toMatchObject({
      command: { kind: 'controlCall', callId: 'CALL1', action: 'hold' },
      accelerator: 'Control+Alt+Shift+F6',
    });
  });

  it('answers the call that rings while codes go to one that has ended', () => {
    const talking = onCall(['hold']);
    const ringing = aCall({ id: 'CALL2', who: '+1 555 0102', control: { actions: ['answer'], operation: null } });
    const keys = { ...aSnapshot(talking).keys, answeredCallId: ringing.id };
    const menu = menuOf({ ...talking, calls: [...(talking.calls ?? []), ringing], keys });
    expect(lines(menu).slice(0, 6)).toEqual([
      ...['The call with +1 555 0102', 'Answer', '-'],
      ...['The call with +1 555 0100', 'Hold', '-'],
    ]);
    expect(menu[1]).toMatchObject({ command: { kind: 'controlCall', callId: 'CALL2', action: 'answer' } });
  });

  it('leaves hanging up to the window while a mandatory field is empty', () => {
    const [call] = onCall(['hold', 'hangUp']).calls ?? [];
    const userData = [aRow('Reason', '', { isLacking: true })];
    const changes = { ...onCall([]), calls: call === undefined ? [] : [{ ...call, userData }] };
    expect(lines(menuOf(changes)).slice(0, 3)).toEqual(['The call with +1 555 0100', 'Hold', '-']);
  });

  it('leaves the question before hanging up to the window', () => {
    const changes = onCall(['hold', 'hangUp'], { callOptions: { asksBeforeHangUp: true } });
    expect(lines(menuOf(changes)).slice(0, 3)).toEqual(['The call with +1 555 0100', 'Hold', '-']);
  });
});

describe('the tray, for the state of the agent', () => {
  const noCall = { afterCall: { canBeChosen: false, stateId: null } };

  it('sets it, marks what is so, and chooses what comes after the call', () => {
    const agentState = anAgentState({ afterCall: { canBeChosen: true, stateId: 'Lunch' } });
    expect(lines(menuOf({ agentState })).slice(0, 14)).toEqual([
      'State: Ready',
      '  Ready ✓',
      '  Not ready',
      '  Break',
      '  Lunch',
      '  After-call work',
      'After this call: Lunch',
      '  leave as it is',
      '  Ready',
      '  Not ready',
      '  Break',
      '  Lunch ✓',
      '-',
      'Open Wrapkey',
    ]);
  });

  it('tells what was asked apart from what is so', () => {
    const asked = {
      id: 'A',
      what: { set: 'state', state: 'NotReady', name: 'Lunch' },
      outcome: { state: 'sent' },
    } as const;
    expect(lines(menuOf({ agentState: anAgentState({ ...noCall, asked }) }))[0]).toBe('State: Ready · Lunch: asked');
  });

  it('offers no more states than a screen is high, and counts the rest', () => {
    const choices = Array.from({ length: 40 }, (_, index) => {
      return {
        stateId: `S${String(index)}`,
        state: 'NotReady',
        name: `Reason ${String(index)}`,
        isNow: false,
      } as const;
    });
    expect(lines(menuOf({ agentState: anAgentState({ ...noCall, choices }) })).slice(12, 14)).toEqual([
      '  Reason 11',
      '  … and 28 more in Wrapkey',
    ]);
  });

  it('only tells it where it is set in another desktop', () => {
    const agentState = anAgentState({ ...noCall, choices: [] });
    expect(menuOf({ agentState })[0]).toEqual({ kind: 'heading', label: 'State: Ready' });
  });

  it.each<[string, Partial<Snapshot>]>([
    ['nobody is signed in', { agentState: null }],
    [
      'there is no connection',
      { connection: { state: 'reconnecting', cause: { code: 'noNetwork' }, retryAtMs: null } },
    ],
  ])('offers nothing while %s', (_, changes) => {
    expect(lines(menuOf(changes)).join()).not.toContain('State:');
  });

  it('has a mark that the system draws', () => {
    const item: TrayMenuItem = { kind: 'entry', label: 'Ready', command: { kind: 'quit' }, isChosen: true };
    expect(menuTemplate([item], () => undefined, 'linux')[0]).toMatchObject({ type: 'checkbox', checked: true });
  });
});
