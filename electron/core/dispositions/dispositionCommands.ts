import type { SetDispositionFailure } from '../../contract/disposition';
import type { CommandMap } from '../../contract/commands';
import type { Application } from '../application';
import {
  dispositionKeyToSend,
  seenDispositionKey,
  shownDispositionKey,
  type ApplicationState,
} from '../applicationState';
import { findCall } from '../calls/callList';
import { callReference, isLive, type CallReference } from '../calls/callReference';
import { hasEnded } from '../../rules/callState';
import { rightsOf } from './agentRights';
import { codeNodes } from '../../rules/codeTree';
import { displayNameOf, findCode } from './codeTree';
import { dispositionValue, keysHolding } from '../outbox/confirmation';
import { dispositionBlock, endedCall } from './dispositionBlock';
import type { Choice, DispositionEntry } from '../outbox/entry';
import { isUndelivered, isUnderWay } from '../outbox/entryState';
import { effectiveOfCall, latest, latestOfCall } from '../outbox/outboxEntries';
import { undoOf } from '../outbox/undo';
import { fail, succeed, type Result } from '../kernel/result';
import type { WrapUp } from '../wrapup/wrapUp';
import { ownWrapUps } from '../wrapup/wrapUpQuestions';

type Chosen = Result<{ readonly entryId: string; readonly isKept: boolean }, SetDispositionFailure>;

/** Decides on the state as it is now, not on what the screen showed when the agent clicked. */
export async function setDisposition(application: Application, callId: string, name: string): Promise<Chosen> {
  const { state } = application;
  const reference = findReference(state, callId);
  if (reference === null) return fail({ code: 'unknownCall' });
  const isReleased = hasReleased(state, callId);
  const block = dispositionBlock(findCall(state.calls, callId) ?? endedCall, rightsOf(state));
  if (block !== null) return fail(block);
  const code = findCode(codeNodes(state.codes), name);
  if (code === null) return fail({ code: 'unknownCode' });
  const latest = latestOfCall(state.entries, callId);
  // A double click is one choice.
  const isSame = latest?.name === name && latest.action === 'set' && isUndelivered(latest.state);
  if (isSame) return again(application, latest);
  return choose(application, reference, { ...code, action: 'set', isUndo: false, isReleased });
}

/** What waits for the agent, or for the end of its call, is pushed by choosing it once more. */
async function again({ outbox, state }: Application, entry: DispositionEntry): Promise<Chosen> {
  if (!isUnderWay(entry.state)) await outbox.sendNow(entry.id);
  return succeed({ entryId: entry.id, isKept: state.journalRisk === null });
}

/** Takes a choice back: it never happened or, on a live call, what was there before is put back. */
export async function undoDisposition(
  application: Application,
  entryId: string,
): Promise<CommandMap['undoDisposition']['output']> {
  const entry = application.state.entries.find(entryId);
  if (entry === null) return fail({ code: 'tooLate' });
  switch (undoOf(application.state, entry)) {
    case 'withdraw':
      return withdraw(application, entry);
    case 'restore':
      return restore(application, entry);
    case null:
      return fail({ code: 'tooLate' });
  }
}

/** For a wrap-up whose time is up. False when the code cannot be set: then it is put off. */
export async function setAtTimeUp(application: Application, wrapUp: WrapUp, codeName: string): Promise<boolean> {
  const chosen = await setDisposition(application, wrapUp.callId, codeName);
  if (!chosen.ok) application.ports.log.warn('no code at the end of the time', { cause: chosen.failure.code });
  else application.receipts.disposition(wrapUp, true);
  return chosen.ok;
}

async function withdraw(
  application: Application,
  entry: DispositionEntry,
): Promise<CommandMap['undoDisposition']['output']> {
  // An earlier choice that this one overtook before it had left counts again.
  const { state } = application;
  const overtaken = latest(state.entries.ofCall(entry.callId).filter((one) => one !== entry));
  if (overtaken?.state !== 'superseded' || overtaken.action !== 'set') return application.outbox.undo(entry.id);
  const how = howItGoes(state, hasReleased(state, overtaken.callId));
  return application.outbox.undo(entry.id, { ...overtaken, isUndo: true, ...how }, overtaken);
}

async function restore(
  application: Application,
  entry: DispositionEntry,
): Promise<CommandMap['undoDisposition']['output']> {
  const { previousName, name, displayName } = entry;
  const what =
    previousName === null
      ? { name, displayName, action: 'clear' as const }
      : {
          name: previousName,
          displayName: displayNameOf(application.state.codes, previousName),
          action: 'set' as const,
        };
  const where = what.action === 'clear' ? { seenKey: entry.seenKey, keysBefore: entry.keysBefore } : {};
  const chosen = await choose(application, entry, { ...what, ...where, isUndo: true, isReleased: false });
  return chosen.ok ? succeed(null) : fail({ code: 'tooLate' });
}

interface What
  extends Pick<Choice, 'name' | 'displayName' | 'action' | 'isUndo'>, Partial<Pick<Choice, 'seenKey' | 'keysBefore'>> {
  readonly isReleased: boolean;
}

async function choose(application: Application, call: CallReference, what: What): Promise<Chosen> {
  const { state } = application;
  if (state.agent === null) return fail({ code: 'signedOut' });
  const { callId, callUuid, callUri, deviceId, who, dnis } = call;
  const { name, displayName, action, isUndo, isReleased } = what;
  const userData = findCall(state.calls, callId)?.userData ?? {};
  const chosen = await application.outbox.choose({
    ...{ callId, callUuid, callUri, deviceId, who, dnis },
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
  state: ApplicationState,
  isReleased: boolean,
): Pick<Choice, 'dispositionKey' | 'choseAfterRelease' | 'undoMs'> {
  return {
    dispositionKey: dispositionKeyToSend(state),
    choseAfterRelease: isReleased,
    undoMs: isReleased ? state.policy.disposition.undoAfterReleaseMs : 0,
  };
}

/** What the call has before a new choice: ours, else what its user data says. */
function dispositionNow(state: ApplicationState, callId: string): string | null {
  const ours = effectiveOfCall(state.entries, callId);
  const call = findCall(state.calls, callId);
  const inUserData = call === null ? null : dispositionValue(call.userData, shownDispositionKey(state));
  // Once ours was proved the call's word counts: another program may have changed it since.
  if (ours === null || (ours.state === 'confirmed' && isLive(call))) return inUserData;
  return ours.action === 'set' ? ours.name : null;
}

/** Who is at the other end of a call that may be long gone. */
export function whoOf(state: ApplicationState, callId: string): string {
  return findReference(state, callId)?.who ?? '';
}

/** The call itself, else what a wrap-up or an earlier choice of this agent still knows of it. */
function findReference(state: ApplicationState, callId: string): CallReference | null {
  const { agent } = state;
  if (agent === null) return null;
  const call = findCall(state.calls, callId);
  if (call !== null) {
    return callReference(call, { server: agent.owner.server, deviceId: agent.devices[0]?.id ?? null });
  }
  const wrapUp = ownWrapUps(state).find((one) => one.callId === callId);
  return wrapUp ?? state.entries.ofCall(callId).at(-1) ?? null;
}

function hasReleased(state: ApplicationState, callId: string): boolean {
  const call = findCall(state.calls, callId);
  return call === null || hasEnded(call);
}
