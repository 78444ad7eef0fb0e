import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { AgentSettings, ConfigProblem } from '../../core/ports';
import { fail, succeed, type Result } from '../../core/result';

const settingsSchema = z.object({ server: z.string(), userName: z.string() });
const noSettings: AgentSettings = { server: '', userName: '' };

/** What the agent's sign-in form remembers. A file that cannot be read is set aside, not overwritten. */
export async function readSettings(
  file: string,
): Promise<{ readonly settings: AgentSettings; readonly problem: ConfigProblem | null }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    // Not there yet, or not readable: then it cannot be set aside either.
    return { settings: noSettings, problem: null };
  }
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (parsed.success) return { settings: parsed.data, problem: null };
  const aside = `${file}.broken`;
  try {
    await rename(file, aside);
  } catch {
    // A folder that cannot be written to: the file stays where it is, and the agent is told its name.
    return { settings: noSettings, problem: { code: 'settingsSetAside', file } };
  }
  return { settings: noSettings, problem: { code: 'settingsSetAside', file: aside } };
}

/** Whole or not at all: a new file, synced, then renamed into place. */
export async function writeSettings(
  file: string,
  settings: AgentSettings,
): Promise<Result<null, { readonly reason: string }>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const temporary = `${file}.new`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(settings, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return succeed(null);
  } catch (error) {
    return fail({ reason: error instanceof Error ? error.message : 'unknown' });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a file after a power cut: the schema refuses undefined and the file is set aside.
    return undefined;
  }
}
