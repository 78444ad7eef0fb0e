import type { KeyAction } from '../../contract/words/keys';
import { codeNodes } from '../../rules/codeTree';
import type { Clock } from '../kernel/clock';
import { errorName } from '../kernel/errorName';
import type { Logger } from '../kernel/log';
import type { StateHost } from '../kernel/store';
import { undoDisposition, type ChoiceState } from '../outbox/chooseDisposition';
import { chooseAndTell, type AnnouncedChoiceServices } from '../wrapup/announcedChoice';
import { pendingWrapUps } from '../wrapup/wrapUpQuestions';
import type { WrapUps } from '../wrapup/wrapUps';
import type { CallKeysState } from './callKeys';
import { numberedCodes } from './keyBindings';
import { keyTarget, type KeyTargetState } from './keyTarget';
import { pressCallKey, type CallKeyServices } from './pressCallKey';
import { pressStateKey, type StateKeyServices } from './pressStateKey';
import type { StateKeysState } from './stateKeys';

export interface KeyServices extends AnnouncedChoiceServices, CallKeyServices, StateKeyServices {
  readonly receipts: AnnouncedChoiceServices['receipts'] & CallKeyServices['receipts'] & StateKeyServices['receipts'];
  readonly store: Pick<StateHost<ChoiceState & KeyTargetState & CallKeysState & StateKeysState>, 'state'>;
  readonly wrapUps: Pick<WrapUps, 'extend' | 'open'>;
  readonly desktop: { readonly showMain: () => void; readonly focusPrompt: () => void };
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly log: Logger;
}

/** The undo key takes back what was just done, so it does not apply to older choices. */
const undoableMs = 600_000;

/** Runs the action of a global key, and shows the result even while another program is in front. */
export function keyPressed(services: KeyServices, action: KeyAction): void {
  run(services, action).catch((error: unknown) => {
    services.log.error('key failed', {
      action: kind(action),
      error: errorName(error),
    });
  });
}

async function run(services: KeyServices, action: KeyAction): Promise<void> {
  switch (action) {
    case 'focusPrompt':
      focusPrompt(services);
      return;
    case 'undo':
      await undoNewest(services);
      return;
    case 'extend':
      extend(services);
      return;
    case 'answer':
    case 'hold':
    case 'mute':
    case 'hangUp':
    case 'pauseRecording':
      pressCallKey(services, action);
      return;
    case 'ready':
    case 'breakAfterCall':
      await pressStateKey(services, action);
      return;
    default:
      await setCode(services, action);
  }
}

async function setCode(services: KeyServices, action: `code${string}`): Promise<void> {
  const { store, receipts } = services;
  const { state } = store;
  const target = keyTarget(state);
  if (target === null) {
    receipts.problem({ code: 'noCall' });
    return;
  }
  const digit = /^code(\d)$/.exec(action)?.[1];
  const name =
    digit === undefined ? action.slice('code:'.length) : numberedCodes(codeNodes(state.codes))[Number(digit) - 1]?.name;
  if (name === undefined) {
    receipts.problem({ code: 'noCodeOnKey', digit: Number(digit), who: target.who });
    return;
  }
  await chooseAndTell(services, target.callId, name);
}

async function undoNewest(services: KeyServices): Promise<void> {
  const { store, receipts, clock } = services;
  const { state } = store;
  const newest = state.entries.newest;
  const isRecent = newest !== null && clock.nowMs() - newest.chosenAtMs < undoableMs;
  if (!isRecent || newest.isUndo || newest.state === 'withdrawn') {
    receipts.problem({ code: 'nothingToUndo' });
    return;
  }
  const undone = await undoDisposition(services, newest.id);
  if (undone.ok) receipts.disposition(newest, false);
  else receipts.problem({ code: 'tooLate', who: newest.who, displayName: newest.displayName });
}

function extend(services: KeyServices): void {
  const { store, wrapUps, receipts } = services;
  const { state } = store;
  const target = keyTarget(state);
  const wrapUp = pendingWrapUps(state).find(({ callId }) => callId === target?.callId);
  // Without a clock there is no time to extend.
  if (wrapUp === undefined || wrapUp.clock === null) return;
  if (!wrapUps.extend(wrapUp.callId).ok) receipts.problem({ code: 'noMoreTime', who: wrapUp.who });
}

/** When the prompt asks nothing: opens the oldest postponed wrap-up, else shows the current call in the main window. */
function focusPrompt(services: KeyServices): void {
  const { store, wrapUps, desktop } = services;
  const { state } = store;
  const pending = pendingWrapUps(state);
  const chosen = pending.find((wrapUp) => wrapUp.callId === keyTarget(state)?.callId) ?? pending[0];
  if (chosen === undefined) desktop.showMain();
  else {
    wrapUps.open(chosen.callId);
    desktop.focusPrompt();
  }
}

/** The name of a code belongs to the customer and must not be logged. */
function kind(action: KeyAction): string {
  return action.startsWith('code:') ? 'code' : action;
}
