import type { CommandMap } from '../../contract/commands';
import type { KeyAction } from '../../contract/keys';
import type { Application } from '../application';
import type { ApplicationState } from '../applicationState';
import { codeNodes } from '../../rules/codeTree';
import { findCode } from '../dispositions/codeTree';
import { canonicalAccelerator } from '../kernel/accelerator';
import { defaultAccelerator, keyBindings } from '../keys/keyBindings';
import type { AgentSettings } from './agentSettings';
import { isFixed, preferences } from './preferences';
import { fail } from '../kernel/result';

export async function savePreferences(
  application: Application,
  { changes }: CommandMap['savePreferences']['input'],
): Promise<CommandMap['savePreferences']['output']> {
  const names = preferenceNames.filter((name) => changes[name] !== undefined);
  const fixed = names.find((name) => isFixed(application.state, name));
  if (fixed !== undefined) return fail({ code: 'fixedByPolicy', name: fixed });
  const saved = await application.settingsSaver.save((settings) => ({
    ...settings,
    preferences: { ...settings.preferences, ...changes },
  }));
  if (saved.ok) application.ports.desktop.applyPreferences(preferences(application.state));
  return saved;
}

const preferenceNames = [
  'prompt',
  'promptPlace',
  'notifications',
  'language',
  'theme',
  'startAtLogin',
  'singleKeys',
] as const;

/** All or nothing: the old key stays until the new one is known to be free and is written down. */
export async function setKey(
  application: Application,
  { action, accelerator }: CommandMap['setKey']['input'],
): Promise<CommandMap['setKey']['output']> {
  const { state, keyRing } = application;
  if (state.policy.keys.enforced[action] !== undefined) return fail({ code: 'fixedByPolicy' });
  const wanted = accelerator === 'default' ? defaultAccelerator(action, state) : accelerator;
  const next = wanted === null ? null : canonicalAccelerator(wanted);
  if (wanted !== null && next === null) return fail({ code: 'notAKey' });
  if (next !== null) {
    if (!hasCode(state, action)) return fail({ code: 'unknownCode' });
    const other = keyBindings(state).find((one) => one.accelerator === next && one.action !== action);
    if (other !== undefined) return fail({ code: 'usedBy', action: other.action });
    if (!keyRing.isFree(next)) return fail({ code: 'refused' });
  }
  return application.settingsSaver.save((settings) => ({
    ...settings,
    keys: accelerator === 'default' ? without(settings.keys, action) : { ...settings.keys, [action]: next },
  }));
}

/** A key of its own is given to codes that there are; one that is gone meanwhile keeps its key, to be switched off. */
function hasCode(state: ApplicationState, action: KeyAction): boolean {
  return !action.startsWith('code:') || findCode(codeNodes(state.codes), action.slice('code:'.length)) !== null;
}

function without(keys: AgentSettings['keys'], action: KeyAction): AgentSettings['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== action));
}
