import { expect, it } from 'vitest';
import type { CallState } from '../../../electron/contract/call';
import { hasEnded, isOffered } from '../../../electron/rules/callState';

type Phase = 'offered' | 'under way' | 'ended';

it.each<[CallState, Phase]>([
  ['Ringing', 'offered'],
  ['Preview', 'offered'],
  ['Dialing', 'under way'],
  ['Established', 'under way'],
  ['Held', 'under way'],
  ['Unknown', 'under way'],
  ['Released', 'ended'],
  ['Completed', 'ended'],
  ['PreviewCancelled', 'ended'],
])('a call that is %s is %s', (state, phase) => {
  expect({ isOffered: isOffered({ state }), hasEnded: hasEnded({ state }) }).toEqual({
    isOffered: phase === 'offered',
    hasEnded: phase === 'ended',
  });
});
