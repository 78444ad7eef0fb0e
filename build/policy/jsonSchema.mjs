/** The schema for editors, with help for each key. Editors check and explain a policy file that names it. */
import { helpOf } from './help.mjs';

/** @typedef {{ properties?: Record<string, SchemaNode> }} SchemaNode */

/**
 * @param {SchemaNode} schema
 * @param {readonly import('../../electron/core/policy/policyFields').PolicyField[]} fields
 * @param {import('./help.mjs').PolicyMessages} messages
 */
export function explainedSchema(schema, fields, messages) {
  return fields.reduce((explained, { path }) => withHelp(explained, path, helpOf(messages, path)), schema);
}

/** @param {SchemaNode} node @param {readonly string[]} path @param {string} help @returns {SchemaNode} */
function withHelp(node, [name, ...below], help) {
  // The help comes before the example, where a reader expects it.
  if (name === undefined) {
    const entries = Object.entries(node);
    return Object.fromEntries(
      entries.flatMap((entry) => (entry[0] === 'examples' ? [['description', help], entry] : [entry])),
    );
  }
  const child = node.properties?.[name];
  return child === undefined
    ? node
    : { ...node, properties: { ...node.properties, [name]: withHelp(child, below, help) } };
}
