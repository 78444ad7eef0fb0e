import { breadthFirst } from '../../rules/codeTree';
import { patternExpression } from '../../rules/userDataValue';
import type { CodeNode } from '../gws/codeNode';
import { canonicalAccelerator } from '../kernel/accelerator';
import { parseTemplate } from './addressTemplate';
import { policyNodes } from './dispositionPolicy';
import { lintNameTemplates } from './lintNames';
import { nearestName } from './nearestName';
import { type Policy } from './policy';
import type { PolicyIssue } from './policyIssues';

// Settings that are valid, but that nobody is likely to mean.

export function lintPolicy(policy: Policy): readonly PolicyIssue[] {
  return [
    ...lintCodes(policy),
    ...lintNames(policy),
    ...lintNameTemplates(policy),
    ...lintKeys(policy),
    ...lintWrapUp(policy),
    ...lintRecording(policy),
    ...lintScreenPop(policy),
    ...lintDialling(policy),
    ...lintConnection(policy),
    ...lintNetwork(policy),
    ...lintFields(policy),
  ];
}

function warning(path: string, reason: string): PolicyIssue {
  return { path: path.split('.'), reason };
}

function lintCodes(policy: Policy): readonly PolicyIssue[] {
  const { codes, source } = policy.disposition;
  const nodes = policyNodes(policy.disposition);
  const all = codesIn(nodes);
  const count = breadthFirst(nodes).length;
  return [
    ...unlabelled(policy),
    ...twice(all).map((name) => warning('disposition.codes', `the code "${name}" stands twice`)),
    ...emptyFolders(nodes).map((name) => warning('disposition.codes', `the folder "${name}" is empty`)),
    ...(count > 9
      ? [warning('disposition.codes', `${String(count)} codes: only the first nine have a number, a key of their own`)]
      : []),
    ...(source === 'policy' && codes.length === 0
      ? [warning('disposition.codes', 'source is "policy", but there is no code')]
      : []),
    ...(source === 'gws' && codes.length > 0
      ? [warning('disposition.codes', 'source is "gws", so these codes are never used')]
      : []),
  ];
}

function codesIn(nodes: readonly CodeNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'code' ? [node.name] : codesIn(node.children)));
}

function emptyFolders(nodes: readonly CodeNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'code') return [];
    return node.children.length === 0 ? [node.displayName] : emptyFolders(node.children);
  });
}

function unlabelled({ disposition }: Policy): readonly PolicyIssue[] {
  const without = (entry: Policy['disposition']['codes'][number]): readonly string[] => {
    if ('folder' in entry) return entry.codes.flatMap(without);
    return entry.displayName === undefined ? [entry.name] : [];
  };
  return disposition.codes
    .flatMap(without)
    .map((name) => warning('disposition.codes', `the code "${name}" has no displayName: agents see its name`));
}

/** Code names that the policy refers to; checked only when the policy defines the codes itself. */
function lintNames(policy: Policy): readonly PolicyIssue[] {
  const { disposition, keys, wrapUp } = policy;
  const known = new Set(codesIn(policyNodes(policy.disposition)));
  const spoken = [
    ...Object.keys(disposition.colors).map((name) => ({ path: ['disposition', 'colors', name], name })),
    ...disposition.order.map((name, index) => ({ path: ['disposition', 'order', String(index)], name })),
    ...(wrapUp.codeAtEnd === null ? [] : [{ path: ['wrapUp', 'codeAtEnd'], name: wrapUp.codeAtEnd }]),
    ...(['defaults', 'enforced'] as const).flatMap((level) =>
      Object.keys(keys[level])
        .filter((action) => action.startsWith('code:'))
        .map((action) => ({ path: ['keys', level, action], name: action.slice('code:'.length) })),
    ),
  ];
  const repeated = twice(disposition.order).map((name) => warning('disposition.order', `names "${name}" twice`));
  if (known.size === 0 && disposition.source !== 'policy') return repeated;
  const names = [...known];
  const missing = spoken
    .filter(({ name }) => !known.has(name))
    .map(({ path, name }, index) => {
      const hint = index * names.length < mostComparisons ? meant(name, names) : '';
      return { path, reason: `no code of the policy has the name "${name}"${hint}` };
    });
  return [...repeated, ...missing];
}

/** Each name is compared with each code, so the number of comparisons is limited. */
const mostComparisons = 20_000;

function meant(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === null ? '' : `; did you mean "${near}"?`;
}

function lintKeys({ keys }: Policy): readonly PolicyIssue[] {
  const both = Object.keys(keys.defaults)
    .filter((action) => Object.hasOwn(keys.enforced, action))
    .map((action) => ({ path: ['keys', 'defaults', action], reason: 'not used: it is enforced as well' }));
  const effective = Object.entries({ ...keys.defaults, ...keys.enforced }).flatMap(([action, accelerator]) =>
    accelerator === null || accelerator === undefined
      ? []
      : [{ action, accelerator: canonicalAccelerator(accelerator) }],
  );
  const firstOf = new Map(effective.toReversed().map(({ action, accelerator }) => [accelerator, action]));
  const used = effective.flatMap(({ action, accelerator }) => {
    const earlier = firstOf.get(accelerator) ?? action;
    if (earlier === action) return [];
    const level = Object.hasOwn(keys.enforced, action) ? 'enforced' : 'defaults';
    return [{ path: ['keys', level, action], reason: `the key ${String(accelerator)} is used by ${earlier} too` }];
  });
  return [...both, ...used];
}

function lintWrapUp({ wrapUp, preferences }: Policy): readonly PolicyIssue[] {
  const both = Object.keys(preferences.defaults)
    .filter((name) => Object.hasOwn(preferences.enforced, name))
    .map((name) => warning(`preferences.defaults.${name}`, 'not used: it is enforced as well'));
  return [
    ...both,
    ...(wrapUp.mode === 'timed' && wrapUp.codeAtEnd === null
      ? [warning('wrapUp.codeAtEnd', 'mode is "timed" without a code for the end: calls are put off then')]
      : []),
    ...(wrapUp.mode !== 'timed' && wrapUp.codeAtEnd !== null
      ? [warning('wrapUp.codeAtEnd', 'not used: mode is not "timed"')]
      : []),
    ...(wrapUp.mode === 'timed' && wrapUp.extensions < 10
      ? [warning('wrapUp.extensions', 'WCAG 2.2.1 asks for ten extensions at least')]
      : []),
  ];
}

function lintRecording({ recording: { reminderSeconds, resumeSeconds } }: Policy): readonly PolicyIssue[] {
  return resumeSeconds > 0 && reminderSeconds >= resumeSeconds
    ? [warning('recording.reminderSeconds', 'the recording is resumed before the reminder comes')]
    : [];
}

function lintScreenPop({ screenPop }: Policy): readonly PolicyIssue[] {
  const addresses = screenPop.rules.flatMap(({ address, fallback }, index) => [
    { path: `screenPop.rules.${String(index)}.address`, text: address },
    ...(fallback === null ? [] : [{ path: `screenPop.rules.${String(index)}.fallback`, text: fallback }]),
  ]);
  return addresses.flatMap(({ path, text }) => {
    const parsed = parseTemplate(text, screenPop);
    return parsed.ok ? [] : [warning(path, `this rule is not used: the address ${parsed.failure}`)];
  });
}

function lintFields({ userData }: Policy): readonly PolicyIssue[] {
  return Object.entries(userData.fields).flatMap(([key, field]) => {
    const path = ['userData', 'fields', key];
    const isSlow =
      field.type === 'text' && field.pattern !== null && patternExpression(field.pattern, field.longest) === null;
    return [
      ...(isSlow ? [{ path: [...path, 'pattern'], reason: 'not used: it is wrong, or could take long' }] : []),
      ...(userData.hidden.includes(key) ? [{ path, reason: 'not used: the key is hidden' }] : []),
      ...(field.isReadOnly && field.isMandatory ? [{ path, reason: 'mandatory, but nobody may write it' }] : []),
    ];
  });
}

function lintDialling({ dialling }: Policy): readonly PolicyIssue[] {
  return !dialling.links && dialling.blockedInLinks.length > 0
    ? [warning('dialling.blockedInLinks', 'not used: links is off')]
    : [];
}

function lintConnection({ server, signIn, session, updates }: Policy): readonly PolicyIssue[] {
  const addresses = [
    { path: 'server.address', text: server.address },
    { path: 'server.secondAddress', text: server.secondAddress },
    { path: 'updates.server', text: updates.server },
  ];
  const clear = addresses
    .filter(({ text }) => text?.toLowerCase().startsWith('http:') === true)
    .map(({ path }) => warning(path, 'http is not encrypted: use https'));
  const isBothSame = server.address !== null && server.address === server.secondAddress;
  const hasSingleSignOn = signIn.methods.includes('singleSignOn');
  const hosts = signIn.singleSignOn.hosts.length;
  return [
    ...clear,
    ...(isBothSame ? [warning('server.secondAddress', 'the same as the first')] : []),
    ...(server.address === null && server.secondAddress !== null
      ? [warning('server.secondAddress', 'there is no first address')]
      : []),
    ...(server.isFixed && server.address === null ? [warning('server.isFixed', 'there is no address to fix')] : []),
    ...(hasSingleSignOn && hosts === 0
      ? [warning('signIn.singleSignOn.hosts', 'single sign-on without the host of an identity provider')]
      : []),
    ...(!hasSingleSignOn && hosts > 0
      ? [warning('signIn.singleSignOn.hosts', 'not used: methods has no singleSignOn')]
      : []),
    ...twice(signIn.methods).map((name) => warning('signIn.methods', `names "${name}" twice`)),
    ...(session.place !== null && session.mode !== 'own'
      ? [warning('session.place', 'not used: mode is not "own"')]
      : []),
    ...(updates.mode !== 'off' && updates.server === null
      ? [warning('updates.server', 'updates are wanted, but there is no server to look at')]
      : []),
  ];
}

function lintNetwork({ network }: Policy): readonly PolicyIssue[] {
  const isFixed = network.proxy === 'fixed';
  return [
    ...(network.proxy === 'script' && network.proxyScript === null
      ? [warning('network.proxyScript', 'proxy is "script", but there is no script')]
      : []),
    ...(isFixed && network.proxyServer === null
      ? [warning('network.proxyServer', 'proxy is "fixed", but there is no server')]
      : []),
    ...(!isFixed && network.proxyServer !== null
      ? [warning('network.proxyServer', 'not used: proxy is not "fixed"')]
      : []),
    ...(!isFixed && network.proxyBypass.length > 0
      ? [warning('network.proxyBypass', 'not used: proxy is not "fixed"')]
      : []),
    ...(network.proxy !== 'script' && network.proxyScript !== null
      ? [warning('network.proxyScript', 'not used: proxy is not "script"')]
      : []),
  ];
}

function twice(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
}
