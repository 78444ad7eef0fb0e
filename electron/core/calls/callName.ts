import { isSameNumber } from '../../rules/isSameNumber';
import { shownNumber } from '../kernel/phoneNumber';
import { Remembered } from '../kernel/remembered';
import { nameTemplateOf } from '../policy/nameTemplate';
import type { Policy } from '../policy/policy';
import { plainLine } from '../privacy/plainLine';
import type { CallRecord } from './callRecord';
import { filledTemplate } from './filledTemplate';

/** What a call is called, everywhere. Later records keep the name that they were written with. */
export interface CallName {
  /** Who is on the other side, by the policy's template, else as the server names them; empty when unknown. */
  readonly who: string;
  /** Why they call, by the policy's template; empty when there is none. */
  readonly subtitle: string;
  /** The other party's number as the server sent it, which is what is dialled; empty when unknown. */
  readonly number: string;
  /** `number` as people write it. */
  readonly shownNumber: string;
}

type NamingPolicy = Policy['userData'];

const templates = new Remembered(({ title, subtitle }: NamingPolicy) => ({
  title: nameTemplateOf(title),
  subtitle: nameTemplateOf(subtitle),
}));

/** Calls, records and policies never change in place, so each is named once. */
class Named<Subject extends object> {
  private readonly known = new WeakMap<Subject, { readonly policy: NamingPolicy; readonly name: CallName }>();

  constructor(private readonly work: (subject: Subject, policy: NamingPolicy) => CallName) {}

  of(subject: Subject, policy: NamingPolicy): CallName {
    const before = this.known.get(subject);
    if (before?.policy === policy) return before.name;
    const name = this.work(subject, policy);
    this.known.set(subject, { policy, name });
    return name;
  }
}

const calls = new Named(nameOf);
const records = new Named<RecordedName>(({ who, subtitle, number }, { country }) => ({
  ...{ who, subtitle, number: number ?? '' },
  shownNumber: numberBeside(who, number ?? '', country),
}));

export function callName(call: CallRecord, policy: NamingPolicy): CallName {
  return calls.of(call, policy);
}

/** What a record keeps of its call's name. `number`: see `CallReference`. */
export interface RecordedName {
  readonly who: string;
  readonly subtitle: string;
  readonly number: string | null;
}

export function recordedName(record: RecordedName, policy: NamingPolicy): CallName {
  return records.of(record, policy);
}

function nameOf(call: CallRecord, policy: NamingPolicy): CallName {
  const { title, subtitle } = templates.of(policy);
  const party = call.participants[0] ?? call.ani ?? call.dnis ?? '';
  const number = otherPartysNumber(call) ?? call.dnis ?? '';
  const shown = numberBeside(party, number, policy.country);
  const values = { userData: call.userData, number: shown };
  // The data of a consultation are those of the caller, but the agent talks with somebody else.
  const titled = call.callType === 'Consult' ? '' : filledTemplate(title, values, policy);
  return {
    who: titled || (isOnlyNumber(party, number) ? shown : party),
    subtitle: filledTemplate(subtitle, values, policy),
    ...{ number, shownNumber: shown },
  };
}

/** Of no plan, it stays as the server writes it for people. */
function numberBeside(party: string, number: string, country: string | null): string {
  const shown = plainLine(shownNumber(number, country));
  return shown === number && isOnlyNumber(party, number) ? party : shown;
}

/** A name is never replaced by its number, also where it holds one: "A. Brown (15020)". */
function isOnlyNumber(party: string, number: string): boolean {
  return isSameNumber(party, number) && !/\p{L}/u.test(party);
}

/**
 * The number of whoever called or was called; `null` when unknown. In a conference the first participant may be a colleague;
 * the ANI of an inbound call is the caller.
 */
export function otherPartysNumber({ callType, participants, participantNumbers, ani }: CallRecord): string | null {
  const caller = callType === 'Inbound' && participants.length > 1 ? ani : null;
  return caller ?? participantNumbers[0] ?? ani;
}
