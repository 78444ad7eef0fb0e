import { useI18n } from 'vue-i18n';
import type { MessageKey } from '../../locales/messageKey';
import { translateText } from './text';
import type { Text } from './text';

/** Translates texts into the language of the window. */
export function useText() {
  const { t: translate } = useI18n();
  const t = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => translate(key, values);
  const say = (message: Text): string => translateText(t, message);
  const sayAll = (messages: readonly Text[]): string => messages.map(say).join(t('separator'));
  return { t, say, sayAll };
}
