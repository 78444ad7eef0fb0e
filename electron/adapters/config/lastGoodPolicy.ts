import * as z from 'zod';
import type { PolicyLayer } from '../../core/policy/policyLayers';
import { succeed } from '../../core/kernel/result';
import { parseJson, writeAtomically, type WriteResult } from '../files/atomicFile';
import { readRegularFile } from '../files/readRegularFile';
import { seal, unseal } from '../secrets/sealed';

const sealedAs = 'last good policy 1';

const layersSchema = z.array(
  z.object({
    origin: z.object({ kind: z.enum(['file', 'registry', 'managedPreferences']), name: z.string() }),
    values: z.record(z.string(), z.unknown()),
  }),
);

/**
 * A copy of the policy that was used last, for the time when a source of it is broken. It lies where the agent may write,
 * so it is sealed with the key from the keychain: without that there is no copy, and one of another hand is none.
 */
export class LastGoodPolicy {
  constructor(
    private readonly file: string,
    private readonly key: () => Promise<Buffer | null>,
  ) {}

  async load(): Promise<readonly PolicyLayer[]> {
    const text = await this.loadText();
    const parsed = layersSchema.safeParse(text === null ? null : parseJson(text));
    return parsed.success ? parsed.data : [];
  }

  /** Nothing is written while it is the same. */
  async keep(layers: readonly PolicyLayer[]): Promise<WriteResult> {
    const key = await this.key();
    const text = JSON.stringify(layers);
    if (key === null || text === ((await this.loadText()) ?? '[]')) return succeed(null);
    return writeAtomically(this.file, seal(text, sealedAs, key));
  }

  private async loadText(): Promise<string | null> {
    const key = await this.key();
    if (key === null) return null;
    try {
      return unseal(await readRegularFile(this.file, 'utf8'), sealedAs, key);
    } catch {
      // Unreadable is as good as not there: the next one is written over it.
      return null;
    }
  }
}
