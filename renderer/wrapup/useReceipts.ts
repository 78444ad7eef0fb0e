import { computed } from 'vue';
import type { Ref } from 'vue';
import type { CallView } from '../../electron/contract/call';
import { hasEnded } from '../../electron/rules/callState';
import { lackingLabels } from '../callControl/lackingLabels';
import { undoShareOf } from '../dispositions/undoShare';
import { useSnapshotStore } from '../snapshotStore';
import { useText } from '../texts/useText';
import { receiptText, receiptWho } from './receiptText';

/** The receipts of the prompt in words. Each names its call, because a global key may have been pressed anywhere. */
export function useReceipts(now: Readonly<Ref<number>>) {
  const { t, say, sayAll } = useText();
  const store = useSnapshotStore();

  function callOf(callId: string): CallView | null {
    return store.snapshot?.calls.find(({ id }) => id === callId) ?? null;
  }

  function isCallOver(callId: string): boolean {
    const call = callOf(callId);
    return call === null || hasEnded(call);
  }

  function lackingOf(callId: string): readonly string[] {
    const call = callOf(callId);
    return call === null ? [] : lackingLabels(call);
  }

  /** A whole sentence follows the caller's name; a code and its state precede it. */
  function spoken(words: string, caller: string | null, isSentence: boolean): string {
    if (caller === null) return words;
    return isSentence ? `${caller}${t('status.afterName', { state: words })}` : `${words}${t('separator')}${caller}`;
  }

  return computed(() => {
    const receipts = store.snapshot?.prompt?.receipts ?? [];
    return receipts.map((receipt) => {
      const disposition = receipt.kind === 'disposition' ? receipt.disposition : null;
      const words = receiptText(receipt, {
        isCallOver: disposition !== null && isCallOver(disposition.callId),
        lacking: receipt.kind === 'hangUp' ? lackingOf(receipt.callId) : [],
        agentState: store.snapshot?.agentState ?? null,
        nowMs: now.value,
      });
      const who = receiptWho(receipt);
      const lead = words.lead === null ? '' : `${say(words.lead)} `;
      const states = words.name === '' ? sayAll(words.states) : t('status.afterName', { state: sayAll(words.states) });
      const caller = who === null ? null : who || t('prompt.unknownCaller');
      return {
        id: receipt.id,
        tone: words.tone,
        who: caller,
        lead,
        name: words.name,
        states,
        sentence: spoken(`${lead}${words.name}${states}`, caller, words.name === ''),
        countdown: words.countdown === null ? null : say(words.countdown),
        undoable: disposition?.canUndo === true ? disposition : null,
        isQuestion: receipt.kind === 'hangUp',
        share: undoShareOf(disposition, now.value),
      };
    });
  });
}
