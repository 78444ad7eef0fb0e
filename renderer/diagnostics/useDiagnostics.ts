import { computed, ref, shallowRef } from 'vue';
import type { BadRequest } from '../../electron/contract/command';
import type { DiagnosticsPreview, SaveDiagnosticsFailure } from '../../electron/contract/diagnostics';
import type { DiagnosticsSection } from '../../electron/contract/words/diagnostics';
import { text } from '../texts/text';
import type { Text } from '../texts/text';
import { useBridge } from '../useBridge';

/** What could be saved for support, which parts are selected, and saving them. */
export function useDiagnostics() {
  const bridge = useBridge();
  const preview = shallowRef<DiagnosticsPreview | null>(null);
  const chosen = ref<DiagnosticsSection[]>([]);
  const problem = shallowRef<Text | null>(null);
  const isSaved = ref(false);
  const isSaving = ref(false);

  const sections = computed(() => preview.value?.sections ?? []);
  /** Exactly the bytes of the file. */
  const shownText = computed(() =>
    sections.value.map((section) => (chosen.value.includes(section.name) ? section.text : '')).join(''),
  );

  async function collect(): Promise<void> {
    try {
      const made = await bridge.previewDiagnostics();
      if (!made.ok) return;
      preview.value = made.value;
      chosen.value = made.value.sections.flatMap(({ name, isOn }) => (isOn ? [name] : []));
    } catch {
      problem.value = problemText({ code: 'badRequest' });
    }
  }

  async function save(): Promise<void> {
    if (preview.value === null || isSaving.value) return;
    isSaving.value = true;
    isSaved.value = false;
    problem.value = null;
    try {
      const saved = await bridge.saveDiagnostics({ previewId: preview.value.id, sections: [...chosen.value] });
      if (saved.ok) isSaved.value = saved.value.isSaved;
      else problem.value = problemText(saved.failure);
      // The page always shows what would be saved.
      if (!saved.ok && saved.failure.code === 'outdated') await collect();
    } catch {
      problem.value = problemText({ code: 'badRequest' });
    } finally {
      isSaving.value = false;
    }
  }

  return { preview, sections, chosen, shownText, problem, isSaved, isSaving, collect, save };
}

function problemText(failure: SaveDiagnosticsFailure | BadRequest): Text {
  return text(`diagnostics.problem.${failure.code}`, { reason: failure.code === 'notSaved' ? failure.reason : '' });
}
