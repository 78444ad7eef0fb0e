import type { Refusal, DispositionState, DispositionView } from '../../electron/contract/disposition';
import { refusalValues, reportedText } from '../connection/refusalValues';
import { secondsLeft, took } from '../texts/duration';
import { text, type Text } from '../texts/text';
import { type Tone } from '../ui/tone';

export interface StatusText {
  readonly tone: Tone;
  readonly state: Text;
  /** Shown after the state, in this order. */
  readonly details: readonly Text[];
  /** Changes every second, so it is shown but never announced. */
  readonly countdown: Text | null;
}

const tones: Readonly<Record<DispositionState, Tone>> = {
  queued: 'waiting',
  sending: 'waiting',
  uncertain: 'waiting',
  undecided: 'waiting',
  left: 'neutral',
  accepted: 'good',
  unseen: 'waiting',
  confirmed: 'good',
  rejected: 'refused',
  expired: 'refused',
  superseded: 'neutral',
  withdrawn: 'neutral',
  setElsewhere: 'neutral',
};

/** GWS answered while the call was live, but nothing has proved that the code was set. */
function isOnlyAnswered({ state, awaitsEcho, isEchoMissing, isUnprovable }: DispositionView): boolean {
  return state === 'accepted' && (awaitsEcho || isEchoMissing || isUnprovable);
}

export function statusTone(view: DispositionView): Tone {
  if (!isOnlyAnswered(view)) return tones[view.state];
  return view.awaitsEcho ? 'waiting' : 'neutral';
}

/** Says that the choice may have arrived more than once, whatever its state is. */
export function duplicateTexts({ isPossiblyDuplicate, mayCount }: DispositionView): Text[] {
  if (!isPossiblyDuplicate) return [];
  return [mayCount > 2 ? text('status.possiblyCounted', { count: mayCount }) : text('status.possiblyDuplicate')];
}

function waitingDetails({ waitingFor }: DispositionView): Text[] {
  const isSaid = waitingFor === 'connection' || waitingFor === 'signIn' || waitingFor === 'release';
  return isSaid ? [text(`status.waitingFor.${waitingFor}`)] : [];
}

function acceptedDetail(view: DispositionView, isCallOver: boolean): Text {
  if (view.awaitsEcho) return text('status.awaitingEcho');
  if (view.isUnprovable) return text('status.unprovable');
  if (view.isEchoMissing) return text('status.echoMissing');
  return text(isCallOver ? 'status.forReporting' : 'status.byGws');
}

/** The error that GWS reported for the call in an event. */
export function reportedTexts({ refusal }: DispositionView): Text[] {
  return refusal === null ? [] : [reportedText(refusal)];
}

function unseenDetails(view: DispositionView): Text[] {
  if (view.action === 'clear') return [text('status.clearUnseen'), ...reportedTexts(view)];
  return [text('status.unseen'), ...reportedTexts(view), ...waitingDetails(view)];
}

/** Choosing again does not help where the account lacks the right (gws-protocol 1.4). */
function isForbidden({ statusCode }: Refusal): boolean {
  return statusCode === 3 || statusCode === 5;
}

function refusedDetail({ action, refusal }: DispositionView): Text {
  // Wrapkey did not ask GWS, because the call had ended.
  if (refusal === null) return text('status.clearTooLate');
  const values = refusalValues(refusal);
  const isSilent = refusal.said === null;
  if (action === 'clear') return text(isSilent ? 'status.clearRefusedSilently' : 'status.clearRefusedSaying', values);
  if (isForbidden(refusal)) return text(isSilent ? 'status.forbiddenSilently' : 'status.forbiddenSaying', values);
  return text(isSilent ? 'status.refusedSilently' : 'status.refusedSaying', values);
}

/** The word for the state of a choice that sets a code, removes it, or puts an earlier one back. */
export function stateText(view: DispositionView): Text {
  const word = isOnlyAnswered(view) ? 'answered' : view.state;
  if (view.action === 'clear') return text(`clearState.${word}`);
  return text(view.isUndo ? `restoreState.${word}` : `dispositionState.${word}`);
}

function detailsOf(view: DispositionView, isCallOver: boolean): Text[] {
  switch (view.state) {
    case 'queued':
      return waitingDetails(view);
    case 'accepted':
      return [acceptedDetail(view, isCallOver)];
    case 'unseen':
      return unseenDetails(view);
    case 'confirmed':
      return [text('status.byTheCall'), ...(view.tookMs === null ? [] : [took(view.tookMs)])];
    case 'rejected':
      return [refusedDetail(view)];
    case 'uncertain':
      return [text('status.checking')];
    case 'undecided':
      return [text('status.undecided')];
    case 'left':
      return [text('status.left')];
    case 'expired':
      return [text('status.expired')];
    case 'sending':
    case 'superseded':
    case 'withdrawn':
    case 'setElsewhere':
      return [];
  }
}

function countdownOf(view: DispositionView, nowMs: number): Text | null {
  if ((view.state !== 'queued' && view.state !== 'unseen') || view.sendsAtMs === null) return null;
  if (view.waitingFor === 'connection' || view.waitingFor === 'signIn') return null;
  const count = secondsLeft(view.sendsAtMs, nowMs);
  return text(view.waitingFor === 'nextTry' ? 'status.triesAgainIn' : 'status.goesOutIn', { count });
}

export function statusText(view: DispositionView, isCallOver: boolean, nowMs: number): StatusText {
  return {
    tone: statusTone(view),
    state: stateText(view),
    details: [...detailsOf(view, isCallOver), ...duplicateTexts(view)],
    countdown: countdownOf(view, nowMs),
  };
}

/** Usually over before it can be read out, and the next state says more. */
export function isPassing({ state, waitingFor, awaitsEcho }: DispositionView): boolean {
  switch (state) {
    case 'queued':
      return waitingFor === null || waitingFor === 'undoTime';
    case 'sending':
    case 'uncertain':
      return true;
    case 'accepted':
      return awaitsEcho;
    case 'undecided':
    case 'left':
    case 'unseen':
    case 'confirmed':
    case 'rejected':
    case 'expired':
    case 'superseded':
    case 'withdrawn':
    case 'setElsewhere':
      return false;
  }
}

export interface ChosenMark {
  readonly name: string;
  readonly tone: Tone;
  readonly state: Text;
  /** Whether this disposition is in force; a rejected or abandoned one is not. */
  readonly stands: boolean;
}

/** The choice was not delivered and will not be. */
function hasFailed({ state }: DispositionView): boolean {
  return state === 'rejected' || state === 'expired';
}

/** How the chosen code's button is marked; a choice that was taken back leaves no mark. */
export function chosenMark(view: DispositionView | null): ChosenMark | null {
  if (view === null || view.state === 'withdrawn' || view.state === 'superseded') return null;
  if (view.action === 'clear') return clearedMark(view);
  return {
    name: view.name,
    tone: statusTone(view),
    state: text(`chosen.${isOnlyAnswered(view) ? 'answered' : view.state}`),
    stands: !hasFailed(view),
  };
}

/** The code stays marked until GWS has removed it from the call. */
function clearedMark(view: DispositionView): ChosenMark | null {
  if (tones[view.state] === 'good' && !view.awaitsEcho) return null;
  return {
    name: view.name,
    tone: statusTone(view),
    state: text(hasFailed(view) ? 'chosen.stillSet' : 'chosen.clearing'),
    stands: true,
  };
}
