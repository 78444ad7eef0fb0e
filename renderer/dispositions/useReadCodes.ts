import { ref } from 'vue';
import { useBridge } from '../useBridge';

type Reading = 'idle' | 'reading' | 'same' | 'changed' | 'waiting' | 'failed';

/** Reads the codes again on the agent's request, and reports the result. */
export function useReadCodes() {
  const bridge = useBridge();
  const reading = ref<Reading>('idle');

  async function readCodes(): Promise<void> {
    if (reading.value === 'reading') return;
    reading.value = 'reading';
    let outcome: Reading = 'failed';
    try {
      const answer = await bridge.readCodesAgain();
      if (answer.ok) outcome = answer.value.codes;
    } finally {
      reading.value = outcome;
    }
  }

  /** Keeps an old answer out of the menu when it opens again. */
  function forgetAnswer(): void {
    if (reading.value !== 'reading') reading.value = 'idle';
  }

  return { reading, readCodes, forgetAnswer };
}
