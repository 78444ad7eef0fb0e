import { hasEnded } from '../../rules/callState';
import { serversId } from '../calls/callIdentity';
import { otherPartysNumber } from '../calls/callName';
import type { CallRecord } from '../calls/callRecord';
import type { Remembered } from '../kernel/remembered';
import type { Result } from '../kernel/result';
import { parseTemplate, type AddressTemplate, type ValueName } from '../policy/addressTemplate';
import type { ScreenPopPolicy, ScreenPopRule } from '../policy/screenPopPolicy';
import { fillAddress, type NotFilled } from './fillAddress';

/** What opens a page without the agent. */
export type PopMoment = Exclude<ScreenPopRule['when'], 'byHand'>;

export const popMoments: readonly PopMoment[] = ['ringing', 'established', 'released'];

/** A rule with its addresses taken apart. */
export interface UsableRule {
  readonly rule: ScreenPopRule;
  readonly address: AddressTemplate;
  readonly fallback: AddressTemplate | null;
}

/** Taking an address apart is too much for every call and every snapshot. */
export type RememberedRules = Remembered<[policy: ScreenPopPolicy], readonly UsableRule[]>;

/** A rule with a faulty address is left out; `policyLint` has told the administrator. */
export function usableRules(policy: ScreenPopPolicy): readonly UsableRule[] {
  return policy.rules.flatMap((rule) => {
    const address = parseTemplate(rule.address, policy);
    const fallback = rule.fallback === null ? null : parseTemplate(rule.fallback, policy);
    if (!address.ok || fallback?.ok === false) return [];
    return [{ rule, address: address.value, fallback: fallback?.value ?? null }];
  });
}

/** The rules are in order: the first that is about such a call counts. */
export function ruleFor(
  rules: readonly UsableRule[],
  call: CallRecord,
  when: ScreenPopRule['when'],
): UsableRule | null {
  return rules.find(({ rule }) => rule.when === when && isAbout(rule, call)) ?? null;
}

/** For the button: a rule of its own, else the one that opened the page by itself. */
export function ruleByHand(rules: readonly UsableRule[], call: CallRecord): UsableRule | null {
  return ruleFor(rules, call, 'byHand') ?? rules.find(({ rule }) => isAbout(rule, call)) ?? null;
}

export function isMoment(call: CallRecord, moment: PopMoment): boolean {
  switch (moment) {
    case 'ringing':
      return call.state === 'Ringing';
    case 'established':
      return call.state === 'Established' || call.state === 'Held';
    case 'released':
      // Nobody talked on a call that only rang.
      return hasEnded(call) && call.wasEstablished;
  }
}

export function addressFor({ address, fallback }: UsableRule, call: CallRecord): Result<string, NotFilled> {
  const valueOf = (name: ValueName): string | null => valueIn(call, name);
  const filled = fillAddress(address, valueOf);
  return !filled.ok && filled.failure === 'missing' && fallback !== null ? fillAddress(fallback, valueOf) : filled;
}

function isAbout({ dnis, userData }: ScreenPopRule, call: CallRecord): boolean {
  const isCalled = dnis.length === 0 || (call.dnis !== null && dnis.includes(call.dnis));
  return isCalled && Object.entries(userData).every(([key, values]) => values.includes(userDataValue(call, key) ?? ''));
}

function valueIn(call: CallRecord, name: ValueName): string | null {
  if (name.of === 'userData') return userDataValue(call, name.key);
  switch (name.fact) {
    case 'number':
      return otherPartysNumber(call);
    case 'dnis':
      return call.dnis;
    case 'id':
      return call.idFault === null ? serversId(call.id) : null;
    case 'uuid':
      return call.callUuid;
  }
}

/** Part of a value would open the page of somebody else, so a value that was cut counts as missing. */
function userDataValue({ userData, userDataLoss }: CallRecord, key: string): string | null {
  if (!Object.hasOwn(userData, key) || userDataLoss.cutKeys.includes(key)) return null;
  const value = userData[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
