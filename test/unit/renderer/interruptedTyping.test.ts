import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { swallowTyping } from '../../../renderer/ui/interruptedTyping';

class KeyPress extends Event {
  constructor(readonly key: string) {
    super('keydown', { cancelable: true });
  }
}

/** What the window does with a key: the next call's codes listen to the same window. */
let reached: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  reached = [];
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Node has no phases: whoever listens last here hears what gets past the capture. */
function aFieldGoes(): void {
  swallowTyping();
  window.addEventListener('keydown', ({ key }) => reached.push(key));
}

function press(...keys: readonly string[]): void {
  for (const key of keys) window.dispatchEvent(new KeyPress(key));
}

it('keeps from the next call what was meant for the field that has gone', () => {
  aFieldGoes();
  press('1', 'a', ' ', 'Enter', 'Backspace');
  expect(reached).toEqual([]);
});

it('lets keys through that nobody types with', () => {
  aFieldGoes();
  press('Escape', 'Tab', 'F6', 'ArrowDown');
  expect(reached).toEqual(['Escape', 'Tab', 'F6', 'ArrowDown']);
});

it('goes on while the typing goes on, and ends with a pause', () => {
  aFieldGoes();
  for (let presses = 0; presses < 5; presses += 1) {
    vi.advanceTimersByTime(900);
    press('1');
  }
  expect(reached).toEqual([]);
  vi.advanceTimersByTime(1_000);
  press('1');
  expect(reached).toEqual(['1']);
});

it('ends with a click, and leaves no timer behind', () => {
  aFieldGoes();
  window.dispatchEvent(new Event('pointerdown'));
  press('1');
  expect([reached, vi.getTimerCount()]).toEqual([['1'], 0]);
});
