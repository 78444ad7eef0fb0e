import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useChoiceProblemStore } from '../../../renderer/dispositions/choiceProblemStore';
import { useDispositionChoice } from '../../../renderer/dispositions/useDispositionChoice';
import { usePromptProblemStore } from '../../../renderer/wrapup/promptProblemStore';
import { usePromptCommands } from '../../../renderer/wrapup/usePromptCommands';
import { aPaintedPage } from '../../support/frames';
import { aRenderer } from '../../support/rendererChoice';
import { aCall, aCode, aSnapshot, aWrapUp } from '../../support/rendererFixtures';

const wrapUps = ['A', 'B'].map((callId) => aWrapUp({ callId }));
const calls = ['A', 'B'].map((id) => aCall({ id }));
const code = aCode('Referred');
const chosen = { name: code.name, displayName: code.displayName };
const choice = { ...chosen, isAgain: false };

beforeEach(() => {
  vi.useFakeTimers();
  aPaintedPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function aPrompt() {
  const { app, set, left, show } = await aRenderer();
  const bringToFront = (frontCallId: string): void => show({ prompt: { frontCallId, wrapUps, receipts: [] } });
  bringToFront('A');
  vi.advanceTimersByTime(32);
  return { ...app.runWithContext(usePromptCommands), problems: usePromptProblemStore(), set, left, bringToFront };
}

describe('a second click at the same place in the prompt', () => {
  it.each([
    [90, true],
    [450, false],
    [700, false],
  ])('%i ms after the first does not reach the next call, and says so', async (afterMs, isAgain) => {
    const { choose, problems, set, bringToFront } = await aPrompt();
    await choose({ callId: 'A', ...choice });
    bringToFront('B');
    vi.advanceTimersByTime(afterMs);
    await choose({ callId: 'B', ...chosen, isAgain });
    expect([set, problems.problem]).toEqual([
      ['A'],
      { command: 'choose', displayName: 'Referred', code: 'callChanged' },
    ]);
  });

  it('is the second half of a double click while the call is the same', async () => {
    const { choose, problems, set } = await aPrompt();
    await choose({ callId: 'A', ...choice });
    await choose({ callId: 'A', ...chosen, isAgain: true });
    expect([set, problems.problem]).toEqual([['A'], null]);
  });

  it('reaches the next call when that has been there for long enough', async () => {
    const { choose, set, bringToFront } = await aPrompt();
    await choose({ callId: 'A', ...choice });
    bringToFront('B');
    vi.advanceTimersByTime(732);
    await choose({ callId: 'B', ...choice });
    expect(set).toEqual(['A', 'B']);
  });
});

describe('a second click at the same place in the main window', () => {
  it.each([
    [90, true],
    [450, false],
  ])('%i ms after the first does not reach the next call, and says so', async (afterMs, isAgain) => {
    const { app, set, show } = await aRenderer();
    show({ calls, currentCallId: 'A' });
    vi.advanceTimersByTime(32);
    const { choose } = app.runWithContext(useDispositionChoice);
    await choose(code, false);
    show({ calls, currentCallId: 'B' });
    vi.advanceTimersByTime(afterMs);
    await choose(code, isAgain);
    expect([set, useChoiceProblemStore().problem]).toMatchObject([['A'], { cardCallId: 'B', code: 'callChanged' }]);
  });
});

describe('a digit in the main window', () => {
  async function aWindow() {
    const { app, set, show } = await aRenderer();
    const keysGoTo = (targetCallId: string): void =>
      show({ calls, currentCallId: 'B', keys: { ...aSnapshot().keys, targetCallId } });
    keysGoTo('A');
    vi.advanceTimersByTime(32);
    const { chooseByKey } = app.runWithContext(useDispositionChoice);
    return { chooseByKey, keysGoTo, set };
  }

  it('goes to the call that the prompt asks about, whatever call the card shows', async () => {
    const { chooseByKey, set } = await aWindow();
    await chooseByKey(code);
    expect(set).toEqual(['A']);
  });

  it('goes nowhere for 700 ms after keys have gone over to another call, and says so', async () => {
    const { chooseByKey, keysGoTo, set } = await aWindow();
    keysGoTo('B');
    vi.advanceTimersByTime(2 * 16 + 699);
    await chooseByKey(code);
    expect([set, useChoiceProblemStore().problem]).toMatchObject([[], { cardCallId: 'B', code: 'callChanged' }]);
    vi.advanceTimersByTime(1);
    await chooseByKey(code);
    expect(set).toEqual(['B']);
  });
});

describe('the prompt', () => {
  it('gives the keyboard back with each choice', async () => {
    const { choose, left } = await aPrompt();
    await choose({ callId: 'A', ...choice });
    expect(left).toHaveLength(1);
  });

  it('keeps the keyboard when it did not take a choice', async () => {
    const { choose, left, bringToFront } = await aPrompt();
    bringToFront('B');
    await choose({ callId: 'B', ...choice });
    expect(left).toEqual([]);
  });
});
