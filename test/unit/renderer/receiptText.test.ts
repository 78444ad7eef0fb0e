import { describe, expect, it } from 'vitest';
import type { PromptView, ReceiptProblem, ReceiptView, WrapUpView } from '../../../electron/contract/wrapUp';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { promptProblemText } from '../../../renderer/wrapup/promptProblemText';
import type { PromptProblem } from '../../../renderer/wrapup/promptProblemText';
import { newestUndoable, receiptText, receiptWho, takenBack } from '../../../renderer/wrapup/receiptText';
import { aReceipt } from '../../support/promptScenes';
import { aDisposition, aWrapUp, fixtureNowMs } from '../../support/rendererFixtures';

const { t } = createTranslator().global;

function read(receipt: ReceiptView, lacking: readonly string[] = []): string {
  const { lead, name, states } = receiptText(receipt, {
    ...{ isCallOver: true, agentState: null, lacking },
    nowMs: fixtureNowMs,
  });
  const said = states.map(({ key, values }) => t(key, values)).join(' · ');
  return [...(lead === null ? [] : [t(lead.key)]), ...(name === '' ? [] : [`${name}:`]), said].join(' ');
}

const aProblem = (problem: ReceiptProblem): ReceiptView => ({ kind: 'problem', id: 'P', problem });
const who = '+1 555 0100';

describe('a receipt', () => {
  it.each<[string, ReceiptView]>([
    ['Referred: accepted', aReceipt()],
    ['Time is up: Referred: accepted', aReceipt({}, { isTimeUp: true })],
    ['Referred: waiting', aReceipt({ state: 'queued', waitingFor: 'undoTime' })],
    [
      'Referred: waiting · goes out when the connection is back',
      aReceipt({ state: 'queued', waitingFor: 'connection' }),
    ],
    ['Referred: given up · it waited too long. Try it again under “Not delivered yet”', aReceipt({ state: 'expired' })],
    ['No code has the key 7.', aProblem({ code: 'noCodeOnKey', digit: 7, who })],
    ['There is nothing to undo.', aProblem({ code: 'nothingToUndo' })],
    ['There is no more time to give.', aProblem({ code: 'noMoreTime', who })],
    ['Another call had just come to the front. Choose again.', aProblem({ code: 'callChanged', who })],
    [
      'Another call had just come to the front. Wait a moment, then press again.',
      aProblem({ code: 'pressedTooSoon', who }),
    ],
    [
      'Too late: Referred has been sent. Correct it in today’s calls.',
      aProblem({ code: 'tooLate', who, displayName: 'Referred' }),
    ],
    [
      'Referred: not set · you are signed out',
      aProblem({ code: 'notSet', who, displayName: 'Referred', cause: 'signedOut' }),
    ],
  ])('reads “%s”', (expected, receipt) => {
    expect(read(receipt)).toBe(expected);
  });

  it('says which mandatory fields are empty when it asks before the call is hung up', () => {
    const question: ReceiptView = { kind: 'hangUp', id: 'H', callId: 'CALL1', who, press: 'twice', isUnclear: false };
    expect(read(question)).toBe('Press again to hang up.');
    expect(read(question, ['Reason', 'Language'])).toMatch(
      /^Press again to hang up\. · Required and still empty: Reason, Language\./,
    );
  });

  it('knows its call, when it is about one', () => {
    expect([receiptWho(aReceipt()), receiptWho(aProblem({ code: 'nothingToUndo' }))]).toEqual(['+1 555 0188', null]);
  });

  it('can be undone when it is the newest that can', () => {
    const older = aReceipt({ canUndo: true }, { id: 'OLD' });
    const newer = aReceipt({ canUndo: true }, { id: 'NEW' });
    expect(newestUndoable([older, newer, aReceipt(), aProblem({ code: 'nothingToUndo' })])).toBe(newer);
    expect(newestUndoable([aReceipt()])).toBeNull();
  });
});

describe('a choice is taken back', () => {
  const asked = (changes: Partial<WrapUpView> = {}): PromptView => ({
    frontCallId: 'CALL8',
    wrapUps: [aWrapUp(changes)],
    receipts: [],
  });

  it('when its receipt goes and its call is asked about again', () => {
    expect(takenBack([aReceipt()], asked())).toMatchObject([
      { who: '+1 555 0188', disposition: { displayName: 'Referred', state: 'withdrawn' } },
    ]);
  });

  it('with what became of it, when that is known', () => {
    const disposition = aDisposition({ callId: 'CALL8', state: 'rejected' });
    expect(takenBack([aReceipt()], asked({ disposition }))).toMatchObject([{ disposition: { state: 'rejected' } }]);
  });

  it('not when its receipt goes by itself, or stays', () => {
    const none: PromptView = { frontCallId: null, wrapUps: [], receipts: [] };
    expect([takenBack([aReceipt()], none), takenBack([aReceipt()], { ...asked(), receipts: [aReceipt()] })]).toEqual([
      [],
      [],
    ]);
  });
});

describe('a refused command', () => {
  it.each<[string, PromptProblem]>([
    ['not set · the call is gone', { command: 'choose', displayName: 'Referred', code: 'unknownCall' }],
    [
      'not set · another call had just come to the front. Choose again',
      { command: 'choose', displayName: 'Referred', code: 'callChanged' },
    ],
    [
      'Too late: Referred has been sent. Correct it in today’s calls.',
      { command: 'undo', displayName: 'Referred', code: 'tooLate' },
    ],
    ['Another call had just come to the front. Choose again.', { command: 'callChanged' }],
    ['There is no more time to give.', { command: 'extend', code: 'noMoreTime' }],
    ['This call needs a code and cannot be put off.', { command: 'postpone', code: 'isMandatory' }],
    ['This call no longer waits for a code.', { command: 'open', code: 'unknownWrapUp' }],
    ['Wrapkey could not do this. Try again.', { command: 'extend', code: 'badRequest' }],
  ])('reads “%s”', (expected, problem) => {
    const { states } = promptProblemText(problem);
    expect(states.map(({ key, values }) => t(key, values)).join(' · ')).toBe(expected);
  });
});
