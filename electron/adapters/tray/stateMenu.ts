import type { AgentStateChoice, AgentStateView, StateName } from '../../contract/agentState';
import type { Snapshot } from '../../contract/snapshot';
import { isUnderWay } from '../../rules/operationState';
import type { DesktopTexts } from '../texts/desktopTexts';
import type { TrayMenuItem } from './trayMenu';

/** A menu as high as the screen is of no use. */
const mostChoices = 12;

/** The agent's state and what can be set, and what comes after the call. */
export function stateItems(snapshot: Snapshot, texts: DesktopTexts): readonly TrayMenuItem[] {
  const { agentState, connection } = snapshot;
  // What is asked for while nobody is connected must not happen later.
  if (agentState === null || connection.state !== 'connected') return [];
  const label = stateLabel(agentState, texts);
  if (agentState.choices.length === 0) return [{ kind: 'heading', label }, { kind: 'separator' }];
  return [
    { kind: 'submenu', label, items: choiceItems(agentState.choices, texts, stateEntry) },
    ...(agentState.afterCall.canBeChosen ? [afterCallItem(agentState, texts)] : []),
    { kind: 'separator' },
  ];
}

type Entry = (choice: AgentStateChoice, label: string) => TrayMenuItem;

function choiceItems(choices: readonly AgentStateChoice[], texts: DesktopTexts, entry: Entry): readonly TrayMenuItem[] {
  const shown = choices.slice(0, mostChoices).map((choice) => entry(choice, stateName(choice, texts)));
  const left = choices.length - shown.length;
  return left === 0 ? shown : [...shown, { kind: 'heading', label: texts.say('tray.more', { count: left }) }];
}

const stateEntry: Entry = ({ stateId, isNow }, label) => {
  return { kind: 'entry', label, command: { kind: 'setState', stateId }, isChosen: isNow };
};

function afterCallItem({ choices, afterCall }: AgentStateView, texts: DesktopTexts): TrayMenuItem {
  // After-call work comes by itself.
  const possible = choices.filter(({ state }) => state !== 'AfterCallWork');
  const chosen = possible.find(({ stateId }) => stateId === afterCall.stateId);
  const nothing = texts.say('afterCall.nothing');
  const state = chosen === undefined ? nothing : stateName(chosen, texts);
  const entry: Entry = ({ stateId }, label) => {
    return {
      kind: 'entry',
      label,
      command: { kind: 'chooseAfterCall', stateId },
      isChosen: stateId === afterCall.stateId,
    };
  };
  return {
    kind: 'submenu',
    label: texts.say('tray.afterCall', { state }),
    items: [
      {
        kind: 'entry',
        label: nothing,
        command: { kind: 'chooseAfterCall', stateId: null },
        isChosen: afterCall.stateId === null,
      },
      ...choiceItems(possible, texts, entry),
    ],
  };
}

/** Requested and confirmed are two things. */
function stateLabel({ now, asked }: AgentStateView, texts: DesktopTexts): string {
  const state = stateName(now, texts);
  const isAsked = asked?.what.set === 'state' && isUnderWay(asked.outcome.state);
  if (!isAsked) return texts.say('tray.state', { state });
  return texts.say('tray.stateAsked', {
    state,
    asked: texts.say('agentState.asked', { state: stateName(asked.what, texts) }),
  });
}

/** The contact centre's name for the state, else Wrapkey's. */
function stateName({ state, name }: StateName, texts: DesktopTexts): string {
  return name ?? texts.say(`agentState.${state}`);
}
