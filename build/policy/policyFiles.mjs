/** The files of docs/policy, made only from the schema and the messages, so that they always agree with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { adml, admx } from './admx.mjs';
import { explainedSchema } from './jsonSchema.mjs';
import { mobileConfig } from './mobileConfig.mjs';
import { policyTable } from './table.mjs';

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

/** @param {string} language @returns {import('./help.mjs').PolicyMessages} */
export function policyMessages(language) {
  return JSON.parse(readFileSync(join(repositoryRoot, 'locales', language, 'policy.json'), 'utf8'));
}

/**
 * The content of each file by its path below docs/policy.
 * @param {{ policyFields: () => readonly PolicyField[], policyJsonSchema: () => object }} schema
 * @param {readonly { readonly code: string, readonly windowsCulture: string }[]} languages
 * @returns {Readonly<Record<string, string>>}
 */
export function policyFiles({ policyFields, policyJsonSchema }, languages) {
  const fields = policyFields();
  const english = policyMessages('en');
  const templates = languages.map(({ code, windowsCulture }) => [
    `${windowsCulture}/wrapkey.adml`,
    adml(fields, policyMessages(code)),
  ]);
  return {
    'policy.schema.json': `${JSON.stringify(explainedSchema(policyJsonSchema(), fields, english), null, 2)}\n`,
    'POLICY.md': policyTable(fields, english),
    'wrapkey.admx': admx(fields),
    ...Object.fromEntries(templates),
    'wrapkey.mobileconfig': mobileConfig(fields),
  };
}
