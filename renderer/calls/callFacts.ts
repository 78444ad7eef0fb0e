import type { CallView } from '../../electron/contract/call';
import { isolated } from '../texts/isolated';
import { text, type Text } from '../texts/text';

const knownTypes = ['Internal', 'Inbound', 'Outbound', 'Consult', 'Unknown'] as const;

export function callStateText(call: CallView): Text {
  return call.state === 'Unknown' && call.stateName !== ''
    ? text('verbatim', { value: call.stateName })
    : text(`callState.${call.state}`);
}

export function callTypeText(callType: string): Text {
  const known = knownTypes.find((type) => type === callType);
  return known === undefined ? text('verbatim', { value: callType }) : text(`callType.${known}`);
}

/** The parties and numbers that the headline does not show already. */
export function partyTexts(call: CallView): Text[] {
  const others = call.participants.filter((participant) => participant !== call.who);
  const texts: Text[] = [];
  if (call.dnis !== null && !isSameNumber(call.dnis, call.who)) texts.push(text('call.called', { number: call.dnis }));
  const { ani } = call;
  if (ani !== null && ![call.who, ...others].some((said) => isSameNumber(said, ani)))
    texts.push(text('call.from', { number: ani }));
  if (others.length > 0) texts.push(text('call.with', { names: others.map(isolated).join(', ') }));
  if (call.leftOut.participants > 0) texts.push(text('call.andMore', { count: call.leftOut.participants }));
  return texts;
}

/** "+44 20 7946 0018" and "+442079460018" are the same number, one of them formatted. */
function isSameNumber(left: string, right: string): boolean {
  const digits = (number: string): string => number.replaceAll(/[^\d]/g, '');
  return left === right || (digits(left) !== '' && digits(left) === digits(right));
}

export function elapsedMs(call: CallView, nowMs: number): number {
  return (call.endedAtMs ?? nowMs) - call.startedAtMs;
}
