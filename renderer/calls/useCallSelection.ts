import { useBridge } from '../useBridge';
import { useFrontCallStore } from './frontCallStore';
import { useKeyTargetStore } from './keyTargetStore';

/** Brings a call to the front at the agent's request. */
export function useCallSelection() {
  const bridge = useBridge();
  const front = useFrontCallStore();
  const keyTarget = useKeyTargetStore();

  async function select(callId: string): Promise<void> {
    front.ask(callId);
    keyTarget.ask(callId);
    await bridge.selectCall({ callId });
  }

  return { select };
}
