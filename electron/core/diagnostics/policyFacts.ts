import { defaultPolicy, type Policy } from '../policy/policy';
import { usableRules } from '../screenPop/screenPopRules';

/** The values that a policy field can choose from, never free text. */
type PolicyWord =
  | Policy['wrapUp']['mode']
  | Policy['disposition']['address' | 'source']
  | Policy['session']['mode']
  | Policy['network']['proxy']
  | Policy['notes']['delivery']
  | Policy['updates']['mode']
  | Policy['keys']['hangUp']
  | Policy['signIn']['methods'][number]
  | 'set'
  | 'not set';

export interface PolicyFact {
  readonly path: string;
  readonly values: readonly (number | boolean | PolicyWord)[];
  readonly source: 'default' | 'policy';
}

type Read = (policy: Policy) => PolicyFact['values'];

/** What diagnostics may say about each policy field: numbers, switches and choices; of any other, only how many. */
const reportable: Readonly<Record<string, Read>> = {
  'server.address': ({ server }) => [presence(server.address)],
  'server.secondAddress': ({ server }) => [presence(server.secondAddress)],
  'server.isFixed': ({ server }) => [server.isFixed],
  'signIn.methods': ({ signIn }) => signIn.methods,
  'signIn.mayKeepPassword': ({ signIn }) => [signIn.mayKeepPassword],
  'signIn.mayHoldPassword': ({ signIn }) => [signIn.mayHoldPassword],
  'signIn.singleSignOn.hosts (count)': ({ signIn }) => [signIn.singleSignOn.hosts.length],
  'session.mode': ({ session }) => [session.mode],
  'session.place': ({ session }) => [presence(session.place)],
  'network.proxy': ({ network }) => [network.proxy],
  'network.integratedHosts (count)': ({ network }) => [network.integratedHosts.length],
  'network.certificateAuthorities (count)': ({ network }) => [network.certificateAuthorities.length],
  'disposition.address': ({ disposition }) => [disposition.address],
  'disposition.source': ({ disposition }) => [disposition.source],
  'disposition.key': ({ disposition }) => [presence(disposition.key)],
  'disposition.codes (count)': ({ disposition }) => [disposition.codes.length],
  'disposition.undoAfterReleaseMs': ({ disposition }) => [disposition.undoAfterReleaseMs],
  'dialling.links': ({ dialling }) => [dialling.links],
  'dialling.blockedInLinks (count)': ({ dialling }) => [dialling.blockedInLinks.length],
  'recording.reminderSeconds': ({ recording }) => [recording.reminderSeconds],
  'recording.resumeSeconds': ({ recording }) => [recording.resumeSeconds],
  'recording.resumesOnHold': ({ recording }) => [recording.resumesOnHold],
  'notes.enabled': ({ notes }) => [notes.enabled],
  'notes.delivery': ({ notes }) => [notes.delivery],
  'notes.userDataKey': ({ notes }) => [presence(notes.userDataKey)],
  'notes.userDataLength': ({ notes }) => [notes.userDataLength],
  'notes.hidesCardNumbers': ({ notes }) => [notes.hidesCardNumbers],
  'notes.masks (count)': ({ notes }) => [notes.masks.length],
  'screenPop.rules (count)': ({ screenPop }) => [screenPop.rules.length],
  'screenPop.rules not usable (count)': ({ screenPop }) => [screenPop.rules.length - usableRules(screenPop).length],
  'screenPop.origins (count)': ({ screenPop }) => [screenPop.origins.length],
  'screenPop.allowsHttp': ({ screenPop }) => [screenPop.allowsHttp],
  'userData.hidden (count)': ({ userData }) => [userData.hidden.length],
  'userData.masks (count)': ({ userData }) => [Object.keys(userData.masks).length],
  'userData.fields (count)': ({ userData }) => [Object.keys(userData.fields).length],
  'wrapUp.mode': ({ wrapUp }) => [wrapUp.mode],
  'wrapUp.consult': ({ wrapUp }) => [wrapUp.consult],
  'wrapUp.seconds': ({ wrapUp }) => [wrapUp.seconds],
  'wrapUp.extensionSeconds': ({ wrapUp }) => [wrapUp.extensionSeconds],
  'wrapUp.extensions': ({ wrapUp }) => [wrapUp.extensions],
  'wrapUp.codeAtEnd': ({ wrapUp }) => [presence(wrapUp.codeAtEnd)],
  'preferences.defaults (count)': ({ preferences }) => [Object.keys(preferences.defaults).length],
  'preferences.enforced (count)': ({ preferences }) => [Object.keys(preferences.enforced).length],
  'keys.defaults (count)': ({ keys }) => [Object.keys(keys.defaults).length],
  'keys.enforced (count)': ({ keys }) => [Object.keys(keys.enforced).length],
  'keys.hangUp': ({ keys }) => [keys.hangUp],
  'privacy.callerInNotifications': ({ privacy }) => [privacy.callerInNotifications],
  'privacy.log.default hides all': ({ privacy }) => [privacy.log.default === 'hide'],
  'privacy.log.keys (count)': ({ privacy }) => [Object.keys(privacy.log.keys).length],
  'retention.outboxDays': ({ retention }) => [retention.outboxDays],
  'retention.ledgerDays': ({ retention }) => [retention.ledgerDays],
  'retention.noteDays': ({ retention }) => [retention.noteDays],
  'updates.mode': ({ updates }) => [updates.mode],
  'updates.server': ({ updates }) => [presence(updates.server)],
};

export function policyFacts(policy: Policy): readonly PolicyFact[] {
  return Object.entries(reportable).map(([path, read]) => {
    const values = read(policy);
    const isDefault = JSON.stringify(values) === JSON.stringify(read(defaultPolicy));
    return { path, values, source: isDefault ? 'default' : 'policy' };
  });
}

function presence(text: string | null): 'set' | 'not set' {
  return text === null ? 'not set' : 'set';
}
