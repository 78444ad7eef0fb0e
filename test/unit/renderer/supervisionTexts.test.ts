import { expect, it } from 'vitest';
import { supervisionTexts } from '../../../renderer/calls/supervisionTexts';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import { translateText } from '../../../renderer/texts/text';

const nobody = { supervisorListeningIn: false, monitoredUserMuted: false, monitoring: false };

function said(supervision: typeof nobody, language: 'en' | 'de', form: 'short' | 'full'): readonly string[] {
  const { t, locale } = createTranslator().global;
  locale.value = language;
  return supervisionTexts(supervision).map((one) => translateText((key, values) => t(key, values), one[form]));
}

it('says nothing on an ordinary call', () => {
  expect(supervisionTexts(nobody)).toEqual([]);
});

it('says that somebody listens, shortly and in full', () => {
  const listening = { ...nobody, supervisorListeningIn: true };
  expect(said(listening, 'en', 'short')).toEqual(['Listened to']);
  expect(said(listening, 'en', 'full')).toEqual(['A supervisor is listening to this call']);
  expect(said(listening, 'de', 'short')).toEqual(['Mitgehört']);
});

it('says all that GWS says', () => {
  const all = { supervisorListeningIn: true, monitoredUserMuted: true, monitoring: true };
  expect(said(all, 'en', 'short')).toEqual(['Listened to', 'Monitoring', 'Agent muted']);
});
