import type { KeyAction } from '../../contract/keys';
import type { Application } from '../application';
import { codeNodes } from '../../rules/codeTree';
import { errorName } from '../kernel/errorName';
import { numberedCodes } from './keyBindings';
import { keyTarget } from './keyTarget';
import { pendingWrapUps } from '../wrapup/wrapUpQuestions';
import { chooseAndTell } from '../dispositions/announcedChoice';
import { undoDisposition } from '../dispositions/dispositionCommands';

/** An older choice was certainly not meant by a key that takes back what was just done. */
const undoableMs = 600_000;

/** A global key: does what it is for, and says so where the agent sees it from any program. */
export function keyPressed(application: Application, action: KeyAction): void {
  run(application, action).catch((error: unknown) => {
    application.ports.log.error('key failed', {
      action: kind(action),
      error: errorName(error),
    });
  });
}

async function run(application: Application, action: KeyAction): Promise<void> {
  switch (action) {
    case 'focusPrompt':
      focusPrompt(application);
      return;
    case 'undo':
      await undoNewest(application);
      return;
    case 'extend':
      extend(application);
      return;
    default:
      await setCode(application, action);
  }
}

async function setCode(
  application: Application,
  action: Exclude<KeyAction, 'focusPrompt' | 'undo' | 'extend'>,
): Promise<void> {
  const { state, receipts } = application;
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
  await chooseAndTell(application, target.callId, name);
}

async function undoNewest(application: Application): Promise<void> {
  const { state, receipts, ports } = application;
  const newest = state.entries.newest;
  const isRecent = newest !== null && ports.clock.nowMs() - newest.chosenAtMs < undoableMs;
  if (!isRecent || newest.isUndo || newest.state === 'withdrawn') {
    receipts.problem({ code: 'nothingToUndo' });
    return;
  }
  const undone = await undoDisposition(application, newest.id);
  if (undone.ok) receipts.disposition(newest, false);
  else receipts.problem({ code: 'tooLate', who: newest.who, displayName: newest.displayName });
}

function extend(application: Application): void {
  const { state, wrapUps, receipts } = application;
  const target = keyTarget(state);
  const wrapUp = pendingWrapUps(state).find(({ callId }) => callId === target?.callId);
  // Without a clock there is nothing to make longer, and nothing that the key could be meant for.
  if (wrapUp === undefined || wrapUp.clock === null) return;
  if (!wrapUps.extend(wrapUp.callId).ok) receipts.problem({ code: 'noMoreTime', who: wrapUp.who });
}

/** With nothing asked: the oldest that was put off, else the current call in the main window. */
function focusPrompt(application: Application): void {
  const { wrapUps, ports, state } = application;
  const pending = pendingWrapUps(state);
  const chosen = pending.find((wrapUp) => wrapUp.callId === keyTarget(state)?.callId) ?? pending[0];
  if (chosen === undefined) ports.desktop.showMain();
  else {
    wrapUps.open(chosen.callId);
    ports.desktop.focusPrompt();
  }
}

/** The name of a code is the customer's business, not the log's. */
function kind(action: KeyAction): string {
  return action.startsWith('code:') ? 'code' : action;
}
