/** The help for the policy keys in one language. */

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

/**
 * `policy.json` of a language. `help` follows the path of each key; it has `preferences` only once, for defaults and
 * enforced values.
 * @typedef {{ policy: { title: string, supportedOn: string, help: HelpTree } }} PolicyMessages
 * @typedef {{ readonly [name: string]: string | HelpTree }} HelpTree
 */

/** @param {PolicyMessages} messages @param {readonly string[]} path */
export function helpOf({ policy }, path) {
  const [section, , ...rest] = path;
  const names = section === 'preferences' ? [section, ...rest] : path;
  /** @type {string | HelpTree | undefined} */
  let found = policy.help;
  for (const name of names) found = typeof found === 'object' ? found[name] : undefined;
  if (typeof found !== 'string') throw new Error(`no help of ${path.join('.')} in a policy.json of locales/`);
  return found;
}
