import * as z from 'zod';
import { callKeys, stateKeys, type KeyAction } from '../../contract/words/keys';
import { languages } from '../../contract/words/languages';
import type { Preferences } from '../../contract/words/preferences';
import { canonicalAccelerator } from '../kernel/accelerator';

// Types that several sections of the policy, the settings and the commands share.

/** A term of Genesys's log filter: `hide`, `hide-first,n`, `hide-last,n`, `unhide-first,n`, `unhide-last,n`. */
export const maskWord = z.string().regex(/^(hide|(hide|unhide)-(first|last),\d+)$/);

/** Any of the preferences; each may be absent. */
export const somePreferences = z.strictObject({
  prompt: z
    .boolean()
    .meta({ examples: [true] })
    .exactOptional(),
  promptPlace: z
    .enum(['tray', 'topLeft', 'topRight', 'bottomLeft', 'bottomRight'])
    .meta({
      examples: ['bottomRight'],
    })
    .exactOptional(),
  notifications: z
    .boolean()
    .meta({ examples: [false] })
    .exactOptional(),
  language: z
    .enum(['system', ...languages.map(({ code }) => code)])
    .meta({ examples: ['de'] })
    .exactOptional(),
  theme: z
    .enum(['system', 'light', 'dark'])
    .meta({ examples: ['system'] })
    .exactOptional(),
  startAtLogin: z
    .boolean()
    .meta({ examples: [true] })
    .exactOptional(),
  singleKeys: z
    .boolean()
    .meta({ examples: [false] })
    .exactOptional(),
  strip: z
    .enum(['off', 'calls', 'always'])
    .meta({ examples: ['calls'] })
    .exactOptional(),
}) satisfies z.ZodType<Partial<Preferences>>;

export const keyAction = z.union([
  z.enum(['focusPrompt', 'undo', 'extend', ...callKeys, ...stateKeys]),
  z.templateLiteral(['code', z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9])]),
  z.templateLiteral(['code:', z.string().min(1).max(512)]),
]) satisfies z.ZodType<KeyAction>;

/** By action (`contract/words/keys`): an accelerator in Electron's notation, or `null` for no key. */
const accelerator = z.string().refine((text) => canonicalAccelerator(text) !== null, 'not a key with modifiers');
export const keysByAction = z.partialRecord(keyAction, accelerator.nullable());
