import * as z from 'zod';
import type { Preferences } from '../../contract/words/preferences';
import { keyAction, somePreferences } from '../../core/policy/policyWords';
import { noSettings, type AgentSettings } from '../../core/preferences/agentSettings';
import type { ConfigProblem } from '../../core/preferences/configPort';
import { errorCode, isMissing, parseJson, writeAtomically, type WriteResult } from '../files/atomicFile';
import { setAside } from '../files/brokenCopies';
import { readRegularFile } from '../files/readRegularFile';

const keySchema = z.string().min(1).max(64).nullable();

// An unknown or outdated preference must not cost the agent the others.
const settingsSchema = z.object({
  server: z.string(),
  userName: z.string(),
  kept: z.enum(['none', 'password', 'singleSignOn']).catch('none'),
  isSignedOut: z.boolean().catch(false),
  preferences: z.record(z.string(), z.unknown()).catch({}).transform(knownPreferences),
  keys: z.record(z.string(), z.unknown()).catch({}).transform(knownKeys),
  knowsTray: z.boolean().catch(false),
  clientCertificates: z.record(z.string(), z.string()).catch({}),
  afterCall: z
    .object({ server: z.string(), userId: z.string(), stateId: z.string(), chosenAtMs: z.number() })
    .nullable()
    .catch(null),
  callerIds: z.array(z.object({ server: z.string(), userId: z.string(), callerId: z.string() })).catch([]),
});

/** What the agent has typed and set. An unreadable file is set aside, not overwritten. */
export async function readSettings(
  file: string,
): Promise<{ readonly settings: AgentSettings; readonly problem: ConfigProblem | null }> {
  let text: string;
  try {
    text = await readRegularFile(file, 'utf8');
  } catch (error) {
    // The file may only be late; continuing would overwrite it.
    if (errorCode(error) === 'ETIMEDOUT') throw new Error(`the disk does not answer: ${file}`, { cause: error });
    return isMissing(error) ? { settings: noSettings, problem: null } : setAsideFor(file);
  }
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (parsed.success) return { settings: parsed.data, problem: null };
  return setAsideFor(file);
}

async function setAsideFor(
  file: string,
): Promise<{ readonly settings: AgentSettings; readonly problem: ConfigProblem }> {
  return { settings: noSettings, problem: { code: 'settingsSetAside', file: await setAside(file) } };
}

export function writeSettings(file: string, settings: AgentSettings): Promise<WriteResult> {
  return writeAtomically(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function knownPreferences(stored: Readonly<Record<string, unknown>>): Partial<Preferences> {
  return Object.entries(stored).reduce<Partial<Preferences>>((known, [name, value]) => {
    const parsed = somePreferences.safeParse({ [name]: value });
    return parsed.success ? { ...known, ...parsed.data } : known;
  }, {});
}

function knownKeys(stored: Readonly<Record<string, unknown>>): AgentSettings['keys'] {
  const known = Object.entries(stored).flatMap(([action, value]) => {
    const key = keySchema.safeParse(value);
    return key.success && keyAction.safeParse(action).success ? [[action, key.data] as const] : [];
  });
  return Object.fromEntries(known);
}
