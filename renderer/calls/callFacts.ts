import type { CallView } from '../../electron/contract/call';
import { isSameNumber } from '../../electron/rules/isSameNumber';
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

/** The parties and numbers that stand nowhere else on the card. */
export function partyTexts(call: CallView): Text[] {
  const isSaid = (party: string): boolean => saidOf(call).some((said) => isSameNumber(said, party));
  const others = call.participants.filter((participant) => !isSaid(participant));
  const texts: Text[] = [];
  if (call.dnis !== null && !isSaid(call.dnis)) texts.push(text('call.called', { number: call.dnis }));
  const { ani } = call;
  if (ani !== null && !isSaid(ani) && !others.some((other) => isSameNumber(other, ani)))
    texts.push(text('call.from', { number: ani }));
  if (others.length > 0) texts.push(text('call.with', { names: others.map(isolated).join(', ') }));
  if (call.leftOut.participants > 0) texts.push(text('call.andMore', { count: call.leftOut.participants }));
  return texts;
}

function saidOf({ who, number, shownNumber, hasNameLine }: CallView): readonly string[] {
  return hasNameLine || who === shownNumber ? [who, number] : [who];
}

export function elapsedMs(call: CallView, nowMs: number): number {
  return (call.endedAtMs ?? nowMs) - call.startedAtMs;
}
