import * as z from 'zod';
import type { KeysCommands, SetKeyFailure } from '../../contract/keys';
import type { KeyAction } from '../../contract/words/keys';
import { codeNodes } from '../../rules/codeTree';
import { findCode } from '../dispositions/codeTree';
import { canonicalAccelerator } from '../kernel/accelerator';
import { command, costly, type CommandsOf } from '../kernel/command';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import { keyAction } from '../policy/policyWords';
import type { AgentSettings } from '../preferences/agentSettings';
import type { SettingsSaver } from '../preferences/settingsSaver';
import { defaultAccelerator, keyBindings, type KeyBindingState } from './keyBindings';
import type { KeyRing } from './keyRing';

export interface KeysCommandServices {
  readonly store: Pick<StateHost<KeyBindingState>, 'state'>;
  readonly settingsSaver: Pick<SettingsSaver, 'save'>;
  readonly keyRing: Pick<KeyRing, 'pause' | 'isFree'>;
}

const wantedKey = z.strictObject({ action: keyAction, accelerator: z.string().min(1).max(64).nullable() });

export function keysCommands(services: KeysCommandServices): CommandsOf<KeysCommands> {
  return {
    pauseKeys: command(z.strictObject({ isPaused: z.boolean() }), ({ isPaused }) => {
      services.keyRing.pause(isPaused);
      return succeed(null);
    }),
    setKey: command(wantedKey, (input) => setKey(services, input), { often: costly }),
  };
}

/** All or nothing: the old key stays until the new one is known to be free and is saved. */
async function setKey(
  { store, settingsSaver, keyRing }: KeysCommandServices,
  { action, accelerator }: z.infer<typeof wantedKey>,
): Promise<Result<null, SetKeyFailure>> {
  const { state } = store;
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
  return settingsSaver.save((settings) => ({
    ...settings,
    keys: accelerator === 'default' ? without(settings.keys, action) : { ...settings.keys, [action]: next },
  }));
}

/** Only an existing code can get a key. A code that has disappeared keeps its key until that is switched off. */
function hasCode(state: KeyBindingState, action: KeyAction): boolean {
  return !action.startsWith('code:') || findCode(codeNodes(state.codes), action.slice('code:'.length)) !== null;
}

function without(keys: AgentSettings['keys'], action: KeyAction): AgentSettings['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== action));
}
