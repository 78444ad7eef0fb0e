/** A table of every policy key. */
import { helpOf } from './help.mjs';

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

const head = `# Every key of the policy

Made from the schema by \`npm run policy-files\`; do not edit. How a policy is written, where it lies and how it is checked:
[ADMIN.md](../ADMIN.md). A policy file may begin with \`"$schema": "…/policy.schema.json"\`: editors explain and check it then.

In the registry a key is \`SOFTWARE\\Policies\\Wrapkey\`, its sections are keys below, and the last name is a value, for instance
value \`address\` in key \`SOFTWARE\\Policies\\Wrapkey\\server\`. Lists and maps are keys of their own, as \`wrapkey.admx\` writes them;
\`disposition.codes\`, \`userData.fields\` and lists of rules are JSON in a text or in several lines. In managed preferences it is as in the file, with an empty text for
\`null\`.
`;

/** @param {PolicyField} field */
function typeOf({ kind, choices, isNullable, minimum, maximum }) {
  const words = {
    text: 'text',
    flag: '`true`, `false`',
    number: `${minimum} to ${maximum}`,
    choice: choices.map((choice) => `\`${choice}\``).join(', '),
    list: 'list of texts',
    map: 'name → text',
    codes: 'list of codes and folders',
    rules: 'list of rules',
    fields: 'field by user-data key',
  };
  return isNullable ? `${words[kind]}, or \`null\`` : words[kind];
}

/** @param {unknown} value */
const cell = (value) => (value === undefined ? '–' : `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``);

/** @param {readonly PolicyField[]} fields @param {import('./help.mjs').PolicyMessages} messages */
export function policyTable(fields, messages) {
  const rows = fields.map((field) => {
    const name = `\`${field.path.join('.')}\``;
    return `| ${[name, typeOf(field), cell(field.default), cell(field.example), helpOf(messages, field.path)].join(' | ')} |`;
  });
  return `${head}
| key | type | default | example | meaning |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
