import { mostCodesOutsideWindows } from '../../rules/codeCounts';
import { breadthFirst, codeNodes } from '../../rules/codeTree';
import { findCode } from '../dispositions/codeTree';
import { preferences } from '../preferences/preferences';
import type { WrapUpNotification } from './notifierPort';
import type { WrapUp } from './wrapUp';
import { isMandatory, type WrapUpQuestionState } from './wrapUpQuestions';

/** What the notification of a wrap-up that has begun says; `null` when the agent wants none. Likely codes come first. */
export function wrapUpNotification(state: WrapUpQuestionState, wrapUp: WrapUp): WrapUpNotification | null {
  if (!preferences(state).notifications) return null;
  const nodes = codeNodes(state.codes);
  const likely = (wrapUp.likely ?? []).flatMap((name) => findCode(nodes, name) ?? []);
  const codes = [...new Set([...likely, ...breadthFirst(nodes)])].slice(0, mostCodesOutsideWindows);
  const isNamed = state.policy.privacy.callerInNotifications;
  return {
    callId: wrapUp.callId,
    who: isNamed ? wrapUp.who : null,
    subtitle: isNamed ? wrapUp.subtitle : '',
    isMandatory: isMandatory(state),
    codes: codes.map(({ name, displayName }) => ({ name, displayName })),
  };
}
