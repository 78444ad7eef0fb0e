import { describe, expect, it } from 'vitest';
import { quitQuestions } from '../../../electron/adapters/lifecycle/quitWords';
import { desktopTexts } from '../../../electron/adapters/texts/desktopTexts';
import type { WrapUpView } from '../../../electron/contract/wrapUp';

function aWrapUp(who: string, isMandatory: boolean): WrapUpView {
  return {
    callId: who,
    who,
    ...{ subtitle: '', number: '', shownNumber: '' },
    callType: 'Inbound',
    dnis: null,
    startedAtMs: 0,
    endedAtMs: 1,
    state: 'asking',
    isMandatory,
    clock: null,
    likely: [],
    disposition: null,
    draft: null,
    block: null,
  };
}

const english = desktopTexts('en', 'en-GB');
const nothing = { unsent: 0, isKept: true, pending: [], midnightMs: 0 };

describe('the question before quitting', () => {
  it('says whether what was not sent is lost', () => {
    const detail = (isKept: boolean) => quitQuestions({ ...nothing, unsent: 1, isKept }, english)[0]?.detail;
    expect(detail(true)).toContain('it is kept, and sent when you sign in again');
    expect(detail(false)).toContain('it is lost');
  });

  it.each([
    ['nothing is open', 0, [], []],
    ['something was not sent', 2, [], ['2 codes are not sent yet.']],
    ['calls wait for a code', 0, [aWrapUp('A', false), aWrapUp('B', false)], ['2 calls have no code yet.']],
    [
      'something was not sent and a code is mandatory',
      1,
      [aWrapUp('A', true), aWrapUp('B', false)],
      ['1 code is not sent yet.', 'Every call needs a code, and 1 call still lacks one.'],
    ],
  ])('says what is open when %s', (_when, unsent, pending, messages) => {
    expect(quitQuestions({ ...nothing, unsent, pending }, english).map(({ message }) => message)).toEqual(messages);
  });

  it('names the calls that must have a code, and only those', () => {
    const pending = [aWrapUp('+1 555 0100', true), aWrapUp('+1 555 0101', false), aWrapUp('', true)];
    const [question] = quitQuestions({ ...nothing, pending }, english);
    expect(question?.detail).toContain('Wrap up +1 555 0100 · ended');
    expect(question?.detail).toContain('Wrap up Unknown number · ended');
    expect(question?.detail).not.toContain('0101');
  });
});
