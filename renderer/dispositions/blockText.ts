import type { CallView } from '../../electron/contract/call';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { MessageKey } from '../../locales/messageKey';
import { reconnectText } from '../connection/reconnectText';
import { text, type Text } from '../texts/text';

export interface BlockText {
  /** Warnings need an administrator; other blocks are normal. */
  readonly isWarning: boolean;
  readonly reason: Text;
  /** A second sentence, when the reason has a cause of its own. */
  readonly cause: Text | null;
}

function calm(key: MessageKey): BlockText {
  return { isWarning: false, reason: text(key), cause: null };
}

function warning(key: MessageKey, cause: Text | null = null): BlockText {
  return { isWarning: true, reason: text(key), cause };
}

/** Why no code can be chosen now; `null` when one can. The most lasting reason comes first. */
export function blockText(snapshot: Snapshot, call: Pick<CallView, 'block'> | null): BlockText | null {
  if (snapshot.agent?.hasVoiceFeature === false) return warning('block.voiceFeatureMissing');
  switch (snapshot.dispositions.state) {
    case 'notLoaded':
    case 'loading':
      return calm('block.loading');
    case 'failed':
      return warning('block.failed', reconnectText(snapshot.dispositions.cause));
    case 'loaded':
      if (snapshot.dispositions.nodes.length === 0) return warning('block.none');
  }
  if (call === null) return calm('block.noCall');
  if (call.block === null) return null;
  return call.block.code === 'voiceFeatureMissing'
    ? warning('block.voiceFeatureMissing')
    : calm(`block.${call.block.code}`);
}
