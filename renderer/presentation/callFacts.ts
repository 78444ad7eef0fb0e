import type { CallView } from '../../electron/contract/snapshot';
import { text } from './text';
import type { Text } from './text';

const knownTypes: ReadonlySet<string> = new Set(['Internal', 'Inbound', 'Outbound', 'Consult', 'Unknown']);

export function isOver(call: CallView): boolean {
  return call.state === 'Released' || call.state === 'Completed' || call.state === 'PreviewCancelled';
}

export function callStateText(call: CallView): Text {
  return call.state === 'Unknown' && call.stateName !== ''
    ? text('verbatim', { value: call.stateName })
    : text(`callState.${call.state}`);
}

export function callTypeText(callType: string): Text {
  return knownTypes.has(callType) ? text(`callType.${callType}`) : text('verbatim', { value: callType });
}

/** The parties and numbers that the headline does not say already. */
export function partyTexts(call: CallView): Text[] {
  const others = call.participants.filter((participant) => participant !== call.who);
  const texts: Text[] = [];
  if (call.dnis !== null && call.dnis !== call.who) texts.push(text('call.called', { number: call.dnis }));
  if (call.ani !== null && call.ani !== call.who && !others.includes(call.ani))
    texts.push(text('call.from', { number: call.ani }));
  if (others.length > 0) texts.push(text('call.with', { names: others.join(', ') }));
  return texts;
}

export function elapsedMs(call: CallView, nowMs: number): number {
  return (call.endedAtMs ?? nowMs) - call.startedAtMs;
}
