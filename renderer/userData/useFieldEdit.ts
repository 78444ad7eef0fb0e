import { computed } from 'vue';
import type { UserDataRow } from '../../electron/contract/userData';
import { checkedValue } from '../../electron/rules/userDataValue';
import { text } from '../texts/text';
import { useBridge } from '../useBridge';
import { valueProblemText } from './editText';
import { useFieldDraftStore } from './fieldDraftStore';

/** One field under the agent's hand: what is typed stays until main has it. */
export function useFieldEdit(callId: () => string, row: () => UserDataRow) {
  const bridge = useBridge();
  const store = useFieldDraftStore();
  const draft = computed(() => store.find(callId(), row().key));
  const shown = computed(() => draft.value?.text ?? startText(row()));
  let isCommitting = false;

  function type(value: string): void {
    const seen = draft.value === null ? (row().field?.text ?? null) : draft.value.seen;
    store.put(callId(), row().key, { text: value, seen, problem: null });
  }

  function takeBack(): void {
    store.drop(callId(), row().key);
  }

  /** Enter, or leaving the field. */
  async function commit(): Promise<void> {
    const [id, { key, field }, leaving] = [callId(), row(), draft.value];
    if (leaving === null || isCommitting) return;
    if (leaving.text === startText(row())) {
      takeBack();
      return;
    }
    const checked = field === null ? null : checkedValue(field, leaving.text);
    if (checked?.ok === false) {
      store.put(id, key, { ...leaving, problem: valueProblemText(checked.problem) });
      return;
    }
    isCommitting = true;
    try {
      const answer = await bridge.editUserData({ callId: id, key, value: leaving.text, seen: leaving.seen });
      // The agent may have gone on typing.
      const isSame = store.find(id, key)?.text === leaving.text;
      if (answer.ok && isSame) store.drop(id, key);
      else if (!answer.ok && isSame) {
        const { failure } = answer;
        const problem =
          failure.code === 'invalid' ? valueProblemText(failure.problem) : text(`userData.problem.${failure.code}`);
        store.put(id, key, { ...leaving, problem });
      }
    } catch {
      // Main did not answer; the text stays in the field.
      store.put(id, key, { ...leaving, problem: text('userData.problem.badRequest') });
    } finally {
      isCommitting = false;
    }
  }

  return { draft, shown, type, takeBack, commit };
}

/** What the field has while nobody types: the agent's own change as long as it is on its way. */
function startText({ field, edit }: UserDataRow): string {
  const isOnItsWay = edit !== null && ['kept', 'sending', 'accepted', 'uncertain'].includes(edit.state);
  return isOnItsWay ? edit.text : (field?.text ?? '');
}
