/** `npm run policy-files`: writes docs/policy again after a change of the schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyFiles } from '../policy/policyFiles.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { loadTypeScript } from '../process/loadTypeScript.mjs';

export async function command() {
  /** @type {typeof import('../../electron/core/policy/policyFields')} */
  const schema = await loadTypeScript('electron/core/policy/policyFields.ts');
  /** @type {typeof import('../../electron/contract/words/languages')} */
  const { languages } = await loadTypeScript('electron/contract/words/languages.ts');
  for (const [name, content] of Object.entries(policyFiles(schema, languages))) {
    const file = join(repositoryRoot, 'docs', 'policy', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log('docs/policy is up to date.');
  return 0;
}
