/** What the messages of a language say of the keys of the policy. */

/** @typedef {import('../../electron/core/policy/policyFields').PolicyField} PolicyField */

/**
 * `policy.json` of a language. `help` has the path of each key; `preferences` stand there once, for their defaults and
 * their enforced values alike.
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
