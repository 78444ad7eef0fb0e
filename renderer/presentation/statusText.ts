import type { DispositionState, DispositionView } from '../../electron/contract/snapshot';
import { secondsLeft, took } from './duration';
import { refusalValues } from './refusalValues';
import { text } from './text';
import type { Text, Tone } from './text';

export interface StatusText {
  readonly tone: Tone;
  readonly state: Text;
  /** Said after the state, in order. */
  readonly details: readonly Text[];
  /** Changes every second, so it is shown but never announced. */
  readonly countdown: Text | null;
}

const tones: Readonly<Record<DispositionState, Tone>> = {
  queued: 'waiting',
  sending: 'waiting',
  uncertain: 'waiting',
  accepted: 'good',
  confirmed: 'good',
  rejected: 'refused',
  expired: 'refused',
  superseded: 'neutral',
  withdrawn: 'neutral',
  setElsewhere: 'neutral',
};

export function statusTone(state: DispositionState): Tone {
  return tones[state];
}

/** What may have arrived twice says so, whatever else became of it. */
export function duplicateTexts({ isPossiblyDuplicate }: DispositionView): Text[] {
  return isPossiblyDuplicate ? [text('status.possiblyDuplicate')] : [];
}

function waitingDetails(view: DispositionView): Text[] {
  if (view.waitingFor !== 'connection' && view.waitingFor !== 'signIn') return [];
  return [text(`status.waitingFor.${view.waitingFor}`)];
}

function acceptedDetails(view: DispositionView, isCallOver: boolean): Text[] {
  if (isCallOver) return [text('status.forReporting')];
  return [text(view.isEchoMissing ? 'status.echoMissing' : 'status.awaitingEcho')];
}

function refusedDetail({ action, refusal }: DispositionView): Text {
  const values = refusal === null ? { status: '' } : refusalValues(refusal);
  const isSilent = refusal === null || refusal.said === null;
  if (action === 'clear') return text(isSilent ? 'status.clearRefusedSilently' : 'status.clearRefusedSaying', values);
  return text(isSilent ? 'status.refusedSilently' : 'status.refusedSaying', values);
}

/** The word for where a choice stands: set, taken out again, or put back. */
export function stateText(view: DispositionView): Text {
  if (view.action === 'clear') return text(`clearState.${view.state}`);
  return text(view.isUndo ? `restoreState.${view.state}` : `dispositionState.${view.state}`);
}

function detailsOf(view: DispositionView, isCallOver: boolean): Text[] {
  switch (view.state) {
    case 'queued':
      return waitingDetails(view);
    case 'accepted':
      return acceptedDetails(view, isCallOver);
    case 'confirmed':
      return [text('status.byTheCall'), ...(view.tookMs === null ? [] : [took(view.tookMs)])];
    case 'rejected':
      return [refusedDetail(view)];
    case 'uncertain':
      return [text('status.checking')];
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
  if (view.state !== 'queued' || view.sendsAtMs === null) return null;
  if (view.waitingFor === 'connection' || view.waitingFor === 'signIn') return null;
  const count = secondsLeft(view.sendsAtMs, nowMs);
  return text(view.waitingFor === 'nextTry' ? 'status.triesAgainIn' : 'status.goesOutIn', { count });
}

export function statusText(view: DispositionView, isCallOver: boolean, nowMs: number): StatusText {
  const isUnproven = view.state === 'accepted' && view.isEchoMissing && !isCallOver;
  return {
    tone: isUnproven ? 'waiting' : tones[view.state],
    state: stateText(view),
    details: [...detailsOf(view, isCallOver), ...duplicateTexts(view)],
    countdown: countdownOf(view, nowMs),
  };
}

/** Mostly over before it could be read out: what comes next says more. */
export function isPassing(view: DispositionView, isCallOver: boolean): boolean {
  switch (view.state) {
    case 'queued':
      return view.waitingFor === null || view.waitingFor === 'undoTime';
    case 'sending':
    case 'uncertain':
      return true;
    case 'accepted':
      return !isCallOver && !view.isEchoMissing;
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
  /** Whether this is the disposition that stands; one that was rejected or given up does not. */
  readonly stands: boolean;
}

/** Nothing came of it. */
function hasFailed({ state }: DispositionView): boolean {
  return state === 'rejected' || state === 'expired';
}

/** How the chosen code is marked among the buttons; a choice taken back leaves no mark. */
export function chosenMark(view: DispositionView | null): ChosenMark | null {
  if (view === null || view.state === 'withdrawn' || view.state === 'superseded') return null;
  if (view.action === 'clear') return clearedMark(view);
  return {
    name: view.name,
    tone: tones[view.state],
    state: text(`chosen.${view.state}`),
    stands: !hasFailed(view),
  };
}

/** Until GWS has taken the code out of the call, it is still there. */
function clearedMark(view: DispositionView): ChosenMark | null {
  if (tones[view.state] === 'good') return null;
  return {
    name: view.name,
    tone: tones[view.state],
    state: text(hasFailed(view) ? 'chosen.stillSet' : 'chosen.clearing'),
    stands: true,
  };
}
