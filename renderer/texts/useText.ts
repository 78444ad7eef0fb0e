import { useI18n } from 'vue-i18n';
import { saidBy } from './text';
import type { Text } from './text';

/** Says a `Text` in the language of the window. */
export function useText() {
  const { t } = useI18n();
  const say = (message: Text): string => saidBy((key, values) => t(key, values), message);
  const sayAll = (messages: readonly Text[]): string => messages.map(say).join(t('separator'));
  return { t, say, sayAll };
}
