import { expect, it } from 'vitest';
import { createTranslator } from '../../../renderer/locales/createTranslator';
import { noticeText, noticeTone, warningsFirst } from '../../../renderer/presentation/noticeText';
import { saidBy } from '../../../renderer/presentation/text';

const { t } = createTranslator().global;

it('a journal at risk says what that means and what to do', () => {
  expect(saidBy(t, noticeText({ code: 'journalAtRisk', cause: 'diskFull' }, 'en'))).toBe(
    'What you choose now is sent as always, but would be lost if this computer failed before it arrives: the disk is full. Free some space.',
  );
});

it('a journal that was set aside says where it is', () => {
  const notice = { code: 'journalSetAside', file: 'journal.broken', cause: 'wrongKey' } as const;
  expect(saidBy(t, noticeText(notice, 'en'))).toContain('set aside as journal.broken');
});

it('what may cost a choice is a warning, the rest is not', () => {
  expect([
    noticeTone({ code: 'journalAtRisk', cause: 'inUse' }),
    noticeTone({ code: 'journalSetAside', file: 'journal.broken', cause: 'damaged' }),
    noticeTone({ code: 'keysRefused', count: 1 }),
  ]).toEqual(['waiting', 'waiting', 'neutral']);
});

it('where only one has room, it is a warning', () => {
  const keys = { code: 'keysRefused', count: 1 } as const;
  const settings = { code: 'settingsSetAside', file: 'settings.broken.json' } as const;
  const risk = { code: 'journalAtRisk', cause: 'diskFull' } as const;
  expect(warningsFirst([keys, settings, risk])).toEqual([risk, keys, settings]);
});
