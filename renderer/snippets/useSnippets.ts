import { computed, ref, shallowRef, type Ref } from 'vue';
import type { FilledSnippet } from '../../electron/contract/snippets';
import { useBridge } from '../useBridge';
import { snippetEnded, snippetNamed, snippetsFor, snippetTyped, type SnippetTyped } from './snippetTyped';

/** Snippets in a note: `;name` shows which there are, and Enter, Tab or a space after the name puts one in. */
export function useSnippets(field: Readonly<Ref<HTMLTextAreaElement | null>>, callId: () => string) {
  const bridge = useBridge();
  const known = shallowRef<readonly FilledSnippet[]>([]);
  const typed = shallowRef<SnippetTyped | null>(null);
  const active = ref(0);
  const found = computed(() => (typed.value === null ? [] : snippetsFor(known.value, typed.value)));

  /** User data may have changed since the last time. */
  async function ask(): Promise<void> {
    const outcome = await bridge.offerSnippets({ callId: callId() });
    if (outcome.ok) known.value = outcome.value.snippets;
  }

  function insert(snippet: FilledSnippet, place: SnippetTyped): void {
    const area = field.value;
    if (area === null) return;
    typed.value = null;
    area.setSelectionRange(place.start, place.end);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else changes a text so that one undo takes it back
    document.execCommand('insertText', false, snippet.text);
    const { gap } = snippet;
    if (gap !== null) area.setSelectionRange(place.start + gap.start, place.start + gap.end);
  }

  function choose(snippet: FilledSnippet): void {
    if (typed.value !== null) insert(snippet, typed.value);
  }

  function onInput(event: InputEvent): void {
    const area = field.value;
    if (area === null || event.isComposing) return;
    const caret = area.selectionStart;
    // A text that was pasted, or came with a snippet, asks for none.
    const isTyped = event.inputType === 'insertText' || event.inputType === 'insertLineBreak';
    const ended = isTyped && (event.data?.length ?? 1) === 1 ? snippetEnded(area.value, caret) : null;
    const named = ended === null ? null : snippetNamed(known.value, ended);
    if (ended !== null && named !== null) {
      insert(named, { ...ended, end: caret });
      return;
    }
    const before = typed.value;
    typed.value = isTyped || before !== null ? snippetTyped(area.value, caret) : null;
    active.value = 0;
    if (before === null && typed.value !== null) void ask();
  }

  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    const snippet = found.value[active.value];
    if (snippet === undefined || event.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const { length } = found.value;
        active.value = (active.value + (event.key === 'ArrowDown' ? 1 : length - 1)) % length;
        break;
      }
      case 'Enter':
      case 'Tab':
        choose(snippet);
        break;
      case 'Escape':
        typed.value = null;
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  return { found, active, choose, onInput, onKey, close: () => (typed.value = null) };
}
