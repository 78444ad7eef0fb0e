import { hasEnded } from '../../rules/callState';
import { codeNodes } from '../../rules/codeTree';
import { findCall } from '../calls/callList';
import { isLive, type CallReference } from '../calls/callReference';
import type { CallsSlice } from '../calls/callsSlice';
import { rightsOf, type RightsState } from '../dispositions/agentRights';
import { displayNameOf, findCode } from '../dispositions/codeTree';
import type { CodesSlice } from '../dispositions/codesSlice';
import { dispositionBlock, endedCall, type DispositionBlock } from '../dispositions/dispositionBlock';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { PolicySlice } from '../policy/policySlice';
import { findReference, type ReferenceState } from './callReferences';
import { dispositionValue, keysHolding } from './confirmation';
import {
  dispositionKeyToSend,
  seenDispositionKey,
  shownDispositionKey,
  type DispositionKeyState,
} from './dispositionKey';
import type { Choice, DispositionEntry } from './entry';
import { isUndelivered, isUnderWay } from './entryState';
import type { Outbox } from './outbox';
import { effectiveOfCall, latest, latestOfCall } from './outboxEntries';
import type { OutboxSlice } from './outboxSlice';
import { undoOf } from './undo';

export type SetDispositionFailure = DispositionBlock | { readonly code: 'unknownCall' | 'unknownCode' };

export type ChoiceState = RightsState &
  CallsSlice &
  CodesSlice &
  OutboxSlice &
  DispositionKeyState &
  PolicySlice &
  ReferenceState;

export interface ChoiceServices {
  readonly store: Pick<StateHost<ChoiceState>, 'state'>;
  readonly outbox: Pick<Outbox, 'choose' | 'undo' | 'sendNow'>;
}

type Undone = Result<null, { readonly code: 'tooLate' }>;

/** `isKept`: it is on the disk. */
export interface Chosen {
  readonly entryId: string;
  readonly isKept: boolean;
}

type Choosing = Result<Chosen, SetDispositionFailure>;

/** Decides on the state as it is now, not on what the screen showed when the agent clicked. */
export async function setDisposition(services: ChoiceServices, callId: string, name: string): Promise<Choosing> {
  const { state } = services.store;
  const choosable = findChoosable(state, callId, name);
  if (!choosable.ok) return choosable;
  const { reference, code } = choosable.value;
  const isReleased = hasReleased(state, callId);
  const latest = latestOfCall(state.entries, callId);
  // A double click is one choice.
  const isSame = latest?.name === name && latest.action === 'set' && isUndelivered(latest.state);
  if (isSame) return again(services, latest);
  return choose(services, reference, { ...code, action: 'set', isUndo: false, isReleased });
}

/** Why this code cannot be set for this call now; `null` when it can. */
export function refusalOfChoice(state: ChoiceState, callId: string, name: string): SetDispositionFailure | null {
  const choosable = findChoosable(state, callId, name);
  return choosable.ok ? null : choosable.failure;
}

interface Choosable {
  readonly reference: CallReference;
  readonly code: { readonly name: string; readonly displayName: string };
}

function findChoosable(state: ChoiceState, callId: string, name: string): Result<Choosable, SetDispositionFailure> {
  const reference = findReference(state, callId);
  if (reference === null) return fail({ code: 'unknownCall' });
  const block = dispositionBlock(findCall(state.calls, callId) ?? endedCall, rightsOf(state));
  if (block !== null) return fail(block);
  const code = findCode(codeNodes(state.codes), name);
  return code === null ? fail({ code: 'unknownCode' }) : succeed({ reference, code });
}

/** Choosing the same code again sends a choice that waits for the agent, or for the end of its call. */
async function again({ store, outbox }: ChoiceServices, entry: DispositionEntry): Promise<Choosing> {
  if (!isUnderWay(entry.state)) await outbox.sendNow(entry.id);
  return succeed({ entryId: entry.id, isKept: store.state.journalRisk === null });
}

/** Undoes a choice: it is withdrawn or, on a live call, the previous value is restored. */
export async function undoDisposition(services: ChoiceServices, entryId: string): Promise<Undone> {
  const entry = services.store.state.entries.find(entryId);
  if (entry === null) return fail({ code: 'tooLate' });
  switch (undoOf(services.store.state, entry)) {
    case 'withdraw':
      return withdraw(services, entry);
    case 'restore':
      return restore(services, entry);
    case null:
      return fail({ code: 'tooLate' });
  }
}

async function withdraw(services: ChoiceServices, entry: DispositionEntry): Promise<Undone> {
  // An earlier choice that this one replaced before it was sent counts again.
  const { state } = services.store;
  const overtaken = latest(state.entries.ofCall(entry.callId).filter((one) => one !== entry));
  if (overtaken?.state !== 'superseded' || overtaken.action !== 'set') return services.outbox.undo(entry.id);
  const how = howItGoes(state, hasReleased(state, overtaken.callId));
  return services.outbox.undo(entry.id, { ...overtaken, isUndo: true, ...how }, overtaken);
}

async function restore(services: ChoiceServices, entry: DispositionEntry): Promise<Undone> {
  const { previousName, name, displayName } = entry;
  const what =
    previousName === null
      ? { name, displayName, action: 'clear' as const }
      : {
          name: previousName,
          displayName: displayNameOf(services.store.state.codes, previousName),
          action: 'set' as const,
        };
  const where = what.action === 'clear' ? { seenKey: entry.seenKey, keysBefore: entry.keysBefore } : {};
  const chosen = await choose(services, entry, { ...what, ...where, isUndo: true, isReleased: false });
  return chosen.ok ? succeed(null) : fail({ code: 'tooLate' });
}

interface What
  extends Pick<Choice, 'name' | 'displayName' | 'action' | 'isUndo'>, Partial<Pick<Choice, 'seenKey' | 'keysBefore'>> {
  readonly isReleased: boolean;
}

async function choose(services: ChoiceServices, call: CallReference, what: What): Promise<Choosing> {
  const { state } = services.store;
  if (state.agent === null) return fail({ code: 'signedOut' });
  const { callId, callUuid, callUri, deviceId, who, subtitle, number, dnis } = call;
  const { name, displayName, action, isUndo, isReleased } = what;
  const userData = findCall(state.calls, callId)?.userData ?? {};
  const chosen = await services.outbox.choose({
    ...{ callId, callUuid, callUri, deviceId, who, subtitle, number, dnis },
    ...{ name, displayName, action, isUndo },
    owner: state.agent.owner,
    previousName: dispositionNow(state, callId),
    ...howItGoes(state, isReleased),
    seenKey: what.seenKey ?? seenDispositionKey(state),
    keysBefore: what.keysBefore ?? keysHolding(userData, name),
  });
  return succeed(chosen);
}

function howItGoes(
  state: ChoiceState,
  isReleased: boolean,
): Pick<Choice, 'dispositionKey' | 'choseAfterRelease' | 'undoMs'> {
  return {
    dispositionKey: dispositionKeyToSend(state),
    choseAfterRelease: isReleased,
    undoMs: isReleased ? state.policy.disposition.undoAfterReleaseMs : 0,
  };
}

/** The call's disposition before a new choice: ours, else the one in its user data. */
function dispositionNow(state: ChoiceState, callId: string): string | null {
  const ours = effectiveOfCall(state.entries, callId);
  const call = findCall(state.calls, callId);
  const inUserData = call === null ? null : dispositionValue(call.userData, shownDispositionKey(state));
  // Once ours was proved, the call's user data counts: another program may have changed it since.
  if (ours === null || (ours.state === 'confirmed' && isLive(call))) return inUserData;
  return ours.action === 'set' ? ours.name : null;
}

/** The other party of a call that may be long gone. */
export function whoOf(state: ChoiceState, callId: string): string {
  return findReference(state, callId)?.who ?? '';
}

function hasReleased(state: ChoiceState, callId: string): boolean {
  const call = findCall(state.calls, callId);
  return call === null || hasEnded(call);
}
