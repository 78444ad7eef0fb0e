import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import { recorderText } from '../../../renderer/keys/recorderText';
import type { RecorderProblem } from '../../../renderer/keys/recorderText';
import { useKeyTry } from '../../../renderer/keys/useKeyTry';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText, text } from '../../../renderer/texts/text';
import type { Text } from '../../../renderer/texts/text';

const { t } = createTranslator().global;
const refused = text('keys.problem.refused');
const ctrlAlt = ['Ctrl', 'Alt'];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** `answers`: why each try is refused, one after the other. */
function aRecorder(...answers: readonly (Text | null)[]) {
  const reasons = [...answers];
  const problem = shallowRef<Text | null>(null);
  const setKey = (): Promise<boolean> => {
    problem.value = reasons.shift() ?? null;
    return Promise.resolve(problem.value === null);
  };
  const onTaken = vi.fn<() => void>();
  const recorder = effectScope().run(() => useKeyTry({ problem, setKey }, onTaken));
  if (recorder === undefined) throw new Error('The scope is not active.');
  const press = async (key: string): Promise<void> => {
    recorder.begin(ctrlAlt);
    recorder.begin([...ctrlAlt, key]);
    await recorder.take('undo', `Control+Alt+${key}`);
  };
  return { ...recorder, press, onTaken };
}

describe('the recorder of a key', () => {
  it('names the key that was refused, and waits for another one', async () => {
    const { press, problem, caps } = aRecorder(refused);
    await press('F');
    expect([problem.value, caps.value]).toEqual([{ kind: 'refused', caps: ['Ctrl', 'Alt', 'F'], reason: refused }, []]);
  });

  it('forgets the problem of the first try when the second begins', async () => {
    const { press, begin, problem, caps } = aRecorder(refused);
    await press('F');
    begin(['Ctrl']);
    expect([problem.value, caps.value]).toEqual([null, ['Ctrl']]);
  });

  it('says why the second try was refused', async () => {
    const { press, problem } = aRecorder(text('keys.problem.notAKey'), refused);
    await press('F');
    await press('G');
    expect(problem.value).toEqual({ kind: 'refused', caps: ['Ctrl', 'Alt', 'G'], reason: refused });
  });

  it('says after five seconds that only half a key has come', () => {
    const { begin, problem, caps } = aRecorder();
    begin(ctrlAlt);
    vi.advanceTimersByTime(4_999);
    expect(problem.value).toBeNull();
    vi.advanceTimersByTime(1);
    expect([problem.value, caps.value]).toEqual([{ kind: 'silent' }, []]);
  });

  it('says after five seconds that no key has come at all', () => {
    const { problem } = aRecorder();
    vi.advanceTimersByTime(5_000);
    expect(problem.value).toEqual({ kind: 'silent' });
  });

  it('keeps the reason of a refusal for as long as nothing is pressed', async () => {
    const { press, problem } = aRecorder(refused);
    await press('F');
    vi.advanceTimersByTime(60_000);
    expect(problem.value).toMatchObject({ kind: 'refused' });
  });

  it('is done when the key is taken', async () => {
    const { press, onTaken } = aRecorder(null);
    await press('F');
    expect(onTaken.mock.calls).toHaveLength(1);
  });
});

it.each<[string, RecorderProblem]>([
  [
    'Ctrl+Alt+F: Another program has this key. The old one stays.',
    { kind: 'refused', caps: ['Ctrl', 'Alt', 'F'], reason: refused },
  ],
  ['Another program has this key. The old one stays.', { kind: 'refused', caps: [], reason: refused }],
  ['No key has arrived. Another program may own the one that you pressed: try another.', { kind: 'silent' }],
])('the recorder says “%s”', (expected, problem) => {
  expect(translateText(t, recorderText(problem, 'other'))).toBe(expected);
});
