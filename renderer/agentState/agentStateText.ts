import type { AgentStateFailure, AgentStateView, AskedOfAgent, StateName } from '../../electron/contract/agentState';
import { refusalValues } from '../connection/refusalValues';
import { runningTime } from '../texts/duration';
import { text, type Text } from '../texts/text';
import type { Tone } from '../ui/tone';

type Asked = NonNullable<AgentStateView['asked']>;

/** What a window itself can find out about a press. */
export type AgentStateProblem = AgentStateFailure['code'] | 'badRequest' | 'tooFast';

export interface AskedText {
  readonly tone: Tone;
  /** For the header, which has room for a few words. */
  readonly short: Text;
  readonly whole: Text;
}

/** The contact centre's name for the state, else Wrapkey's. */
export function stateText({ state, name }: StateName): Text {
  return name === null ? text(`agentState.${state}`) : text('verbatim', { value: name });
}

/** How long Wrapkey has seen the state; more where it may have begun unseen. */
export function sinceText({ seenSinceMs, isStartKnown }: AgentStateView, nowMs: number): Text | null {
  if (seenSinceMs === null) return null;
  const time = runningTime(nowMs - seenSinceMs);
  return isStartKnown ? text('verbatim', { value: time }) : text('agentState.atLeast', { time });
}

export interface Diversion {
  readonly kind: 'doNotDisturb' | 'forward';
  readonly text: Text;
}

/** What keeps calls from the agent's phone, whatever the state is. */
export function diversions({ doNotDisturb, forward }: AgentStateView): readonly Diversion[] {
  const shown: Diversion[] = [];
  if (doNotDisturb?.isOn === true) shown.push({ kind: 'doNotDisturb', text: text('agentState.doNotDisturbOn') });
  const number = forward?.to ?? null;
  if (number !== null) shown.push({ kind: 'forward', text: text('agentState.forwarded', { number }) });
  return shown;
}

/** What becomes of what was asked; `null` once the state itself shows it. */
export function askedText({ what, outcome }: Asked): AskedText | null {
  const values = { state: askedName(what) };
  const refused = (short: Text, whole: Text): AskedText => ({ tone: 'refused', short, whole });
  switch (outcome.state) {
    case 'waiting':
    case 'sent':
    case 'taken': {
      const asked = text('agentState.asked', values);
      return { tone: 'waiting', short: asked, whole: asked };
    }
    case 'seen':
      return null;
    case 'refused': {
      const { refusal } = outcome;
      const key = refusal.said === null ? 'agentState.refusedSilently' : 'agentState.refusedSaying';
      return refused(text('agentState.refused', values), text(key, { ...values, ...refusalValues(refusal) }));
    }
    case 'blocked':
      // Only what is asked for calls waits for another call.
      return refused(text('agentState.notSent', values), text('agentState.expired.notPossible', values));
    case 'expired':
      return refused(text('agentState.notSent', values), text(`agentState.expired.${outcome.cause}`, values));
    case 'unknown':
      return outcome.wasReread
        ? refused(text('agentState.notDone', values), text('agentState.notDoneByGws', values))
        : refused(text('agentState.notKnown', values), text('agentState.notKnownWhether', values));
  }
}

export function problemText(problem: AgentStateProblem): AskedText {
  const whole = text(`agentStateProblem.${problem}`);
  return { tone: 'refused', short: text('agentState.notAsked'), whole };
}

function askedName(what: AskedOfAgent): Text {
  switch (what.set) {
    case 'state':
      return stateText(what);
    case 'endAfterCallWork':
      return text('agentState.endAfterCallWork');
    case 'doNotDisturb':
      return text(what.isOn ? 'agentState.doNotDisturbOn' : 'agentState.doNotDisturbOff');
    case 'forward':
      return text(what.number === null ? 'agentState.forwardOff' : 'agentState.forwardOn', {
        number: what.number ?? '',
      });
  }
}
