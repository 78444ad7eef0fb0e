import { describe, expect, it } from 'vitest';
import type { ReceiptProblem, ReceiptView } from '../../../electron/contract/snapshot';
import { createTranslator } from '../../../renderer/locales/createTranslator';
import { promptProblemText } from '../../../renderer/presentation/promptProblemText';
import type { PromptProblem } from '../../../renderer/presentation/promptProblemText';
import { newestUndoable, receiptText, receiptWho } from '../../../renderer/presentation/receiptText';
import { aReceipt } from '../../support/promptScenes';
import { fixtureNowMs } from '../../support/rendererFixtures';

const { t } = createTranslator().global;

function read(receipt: ReceiptView): string {
  const { lead, name, states } = receiptText(receipt, true, fixtureNowMs);
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
    ['Another call had just come to the front. Choose again.', aProblem({ code: 'callChanged', who })],
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
    ['There is no more time to give.', { command: 'extend', code: 'noMoreTime' }],
    ['This call needs a code and cannot be put off.', { command: 'postpone', code: 'isMandatory' }],
    ['This call no longer waits for a code.', { command: 'open', code: 'unknownWrapUp' }],
    ['Wrapkey could not do this. Try again.', { command: 'extend', code: 'badRequest' }],
  ])('reads “%s”', (expected, problem) => {
    const { states } = promptProblemText(problem);
    expect(states.map(({ key, values }) => t(key, values)).join(' · ')).toBe(expected);
  });
});
