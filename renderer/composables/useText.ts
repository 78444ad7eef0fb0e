import { useI18n } from 'vue-i18n';
import type { Text } from '../presentation/text';

/** Says a `Text` in the language of the window. */
export function useText() {
  const { t } = useI18n();
  const say = (message: Text): string => t(message.key, message.values);
  const sayAll = (messages: readonly Text[]): string => messages.map(say).join(t('separator'));
  return { t, say, sayAll };
}
