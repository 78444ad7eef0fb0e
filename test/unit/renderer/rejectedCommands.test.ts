import { createPinia } from 'pinia';
import { describe, expect, it } from 'vitest';
import { createApp } from 'vue';
import type { Bridge } from '../../../electron/contract/bridge';
import { useDiagnostics } from '../../../renderer/diagnostics/useDiagnostics';
import { useNoteStore } from '../../../renderer/notes/noteStore';
import { useOutbox } from '../../../renderer/outbox/useOutbox';
import { useScreenPop } from '../../../renderer/screenPop/useScreenPop';
import { bridgeKey } from '../../../renderer/useBridge';

/** As a symbol it takes a part of a bridge. */
const key: symbol = bridgeKey;

/** A page whose commands are answered by these functions. */
function aPage(commands: Partial<Bridge>) {
  return createApp({}).provide(key, commands).use(createPinia());
}

const lost = (): Promise<never> => Promise.reject(new Error('the main process did not answer'));

describe('a command that is never answered', () => {
  it('leaves “Try now” alive, and says that it was not done', async () => {
    const answers = [lost, () => Promise.resolve({ ok: true as const, value: null })];
    const asked: (string | null)[] = [];
    const sendNow: Bridge['sendNow'] = ({ entryId }) => {
      asked.push(entryId);
      return (answers.shift() ?? lost)();
    };
    const { problem, tryNow } = aPage({ sendNow }).runWithContext(useOutbox);
    await tryNow('ENTRY1');
    expect(problem.value?.key).toBe('outbox.problem.badRequest');
    await tryNow('ENTRY1');
    expect([asked, problem.value]).toEqual([['ENTRY1', 'ENTRY1'], null]);
  });

  it('leaves “Save” of the diagnostics alive, and says that nothing was saved', async () => {
    const page = aPage({
      previewDiagnostics: () => Promise.resolve({ ok: true, value: { id: 'PREVIEW1', sections: [] } }),
      saveDiagnostics: lost,
    });
    const { collect, save, isSaving, problem } = page.runWithContext(useDiagnostics);
    await collect();
    await save();
    expect([isSaving.value, problem.value?.key]).toEqual([false, 'diagnostics.problem.badRequest']);
  });

  it('leaves the note going to main with the next key, and says that the text is not kept', async () => {
    const asked: string[] = [];
    const writeNote: Bridge['writeNote'] = ({ text }) => {
      asked.push(text);
      return asked.length === 1
        ? lost()
        : Promise.resolve({ ok: true, value: { text, revision: asked.length, isKept: true } });
    };
    const notes = aPage({ writeNote }).runWithContext(() => useNoteStore());
    const note = () => notes.notes.get('CALL1');
    notes.show('CALL1', { text: '', revision: 0 });
    notes.type('CALL1', 'Wants');
    await expect.poll(() => note()?.problem).toBe('badRequest');
    notes.type('CALL1', 'Wants a refund');
    await expect.poll(() => note()?.draft.agreed.text).toBe('Wants a refund');
    expect([asked, note()?.problem]).toEqual([['Wants', 'Wants a refund'], null]);
  });

  it('leaves the button of the page alive, and says that it was not opened', async () => {
    const answers = [lost, () => Promise.resolve({ ok: true as const, value: null })];
    const openScreenPop: Bridge['openScreenPop'] = () => (answers.shift() ?? lost)();
    const { problem, isOpening, open } = aPage({ openScreenPop }).runWithContext(() => useScreenPop(() => 'CALL1'));
    await open();
    expect([problem.value, isOpening.value]).toEqual(['badRequest', false]);
    await open();
    expect([problem.value, answers]).toEqual([null, []]);
  });
});
