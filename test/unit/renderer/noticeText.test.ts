import { expect, it } from 'vitest';
import { noticeText, noticeTone, warningsFirst } from '../../../renderer/notices/noticeText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';

const { t } = createTranslator().global;

it('a journal at risk says what that means and what to do', () => {
  expect(translateText(t, noticeText({ code: 'journalAtRisk', cause: 'diskFull' }, 'en'))).toBe(
    'What you choose now is sent as always, but would be lost if this computer failed before it arrives: the disk is full. Free some space.',
  );
});

it('a journal that was set aside says where it is', () => {
  const notice = { code: 'journalSetAside', file: 'journal.broken', cause: 'wrongKey' } as const;
  expect(translateText(t, noticeText(notice, 'en'))).toContain('set aside as journal.broken');
});

it('says from when to when the agent was signed out, and who was on the calls that ended meanwhile', () => {
  const [fromMs, toMs] = [new Date(2026, 4, 12, 10, 12).getTime(), new Date(2026, 4, 12, 10, 25).getTime()];
  const absence = { code: 'wasSignedOut', fromMs, toMs } as const;
  const said = (endedCalls: readonly string[]) => translateText(t, noticeText({ ...absence, endedCalls }, 'en-GB'));
  expect(said([])).toContain('You were signed out from 10:12 to 10:25. Calls that came and went');
  expect(said(['+1 555 0100', '', 'Jane'])).toContain('Ended meanwhile: +1 555 0100, Unknown number, Jane.');
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
