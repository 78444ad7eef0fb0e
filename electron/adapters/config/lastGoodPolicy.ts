import * as z from 'zod';
import { succeed } from '../../core/kernel/result';
import type { PolicyLayer } from '../../core/policy/policyLayers';
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
 * A copy of the last policy in use, for when a source of it is broken. It is stored where the agent may write, so it is
 * encrypted with the key from the keychain: without the key there is no copy, and a copy made with another key is
 * ignored.
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

  /** Writes only when the policy has changed. */
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
      // An unreadable copy counts as none; the next one overwrites it.
      return null;
    }
  }
}
