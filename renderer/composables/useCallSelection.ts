import { useFrontCallStore } from '../stores/frontCallStore';
import { useBridge } from './useBridge';

/** Brings a call to the front because the agent wants it there. */
export function useCallSelection() {
  const bridge = useBridge();
  const front = useFrontCallStore();

  async function select(callId: string): Promise<void> {
    front.ask(callId);
    await bridge.selectCall({ callId });
  }

  return { select };
}
