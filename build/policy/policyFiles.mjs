/** Everything in docs/policy, made from the schema alone, so that it cannot say anything else. */
import { adml, admx } from './admx.mjs';
import { mobileConfig } from './mobileConfig.mjs';
import { policyTable } from './table.mjs';

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

/**
 * By path below docs/policy.
 * @param {{ policyFields: () => readonly PolicyField[], policyJsonSchema: () => object }} schema
 * @returns {Readonly<Record<string, string>>}
 */
export function policyFiles({ policyFields, policyJsonSchema }) {
  const fields = policyFields();
  return {
    'policy.schema.json': `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
    'POLICY.md': policyTable(fields),
    'wrapkey.admx': admx(fields),
    'en-US/wrapkey.adml': adml(fields, 'en-US'),
    'de-DE/wrapkey.adml': adml(fields, 'de-DE'),
    'wrapkey.mobileconfig': mobileConfig(fields),
  };
}
