import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BadRequest } from '../../../electron/contract/command';
import type { ReconnectCause } from '../../../electron/contract/connection';
import type { SetKeyFailure } from '../../../electron/contract/keys';
import type { Notice } from '../../../electron/contract/notices';
import type { SavePreferencesFailure } from '../../../electron/contract/preferences';
import type { KeyAction } from '../../../electron/contract/words/keys';
import { languages } from '../../../electron/contract/words/languages';
import { reconnectText } from '../../../renderer/connection/reconnectText';
import { keyActionText, keyProblemText } from '../../../renderer/keys/keyText';
import { noticeText } from '../../../renderer/notices/noticeText';
import { preferenceProblemText } from '../../../renderer/preferences/preferenceText';
import { type SignInProblem, signInText } from '../../../renderer/signIn/signInText';
import { createTranslator } from '../../../renderer/texts/createTranslator';
import type { Text } from '../../../renderer/texts/text';
import { pendingProblemText } from '../../../renderer/wrapup/pendingText';
import {
  agentStates,
  blocks,
  callStates,
  choiceProblems,
  dispositionStates,
  journalDamages,
  journalRisks,
  outboxProblems,
  steps,
} from '../../support/everyName';
import { writtenMessages } from '../../support/locales';
import { networkProblems } from '../../support/networkProblems';

type Coded<Failure extends { readonly code: string }> = {
  readonly [Code in Failure['code']]: Extract<Failure, { readonly code: Code }>;
};

const translator = createTranslator().global;
const t = (key: string, values: Text['values'] = {}) => translator.t(key, values);
const te = (key: string) => translator.te(key);
const gwsError = { httpStatus: 500, statusCode: 4, said: 'Back-end {refused} | @all' };
const host = 'gws.example.com';

// A code that is added to the contract is a type error here until it has a message.
const network = {
  ...networkProblems(host),
  notGws: { code: 'notGws', host },
  redirected: { code: 'redirected', host, target: 'login.example.com' },
  gwsError: { code: 'gwsError', ...gwsError },
  notificationsRefused: { code: 'notificationsRefused', said: 'Unknown client' },
} as const;
const signInProblems: Coded<SignInProblem> = {
  ...network,
  addressInvalid: { code: 'addressInvalid' },
  tooManyServers: { code: 'tooManyServers' },
  tooManyPasswords: { code: 'tooManyPasswords' },
  cancelled: { code: 'cancelled' },
  signInNeeded: { code: 'signInNeeded' },
  keychainRefused: { code: 'keychainRefused', cause: 'locked' },
  methodNotAllowed: { code: 'methodNotAllowed' },
  singleSignOnClosed: { code: 'singleSignOnClosed' },
  singleSignOnLeft: { code: 'singleSignOnLeft', host },
  singleSignOnFailed: { code: 'singleSignOnFailed', host },
  alreadySigningIn: { code: 'alreadySigningIn' },
  credentialsRefused: { code: 'credentialsRefused' },
  passwordChangeRequired: { code: 'passwordChangeRequired' },
  signedOutByAgent: { code: 'signedOutByAgent' },
  badRequest: { code: 'badRequest' },
  tooFast: { code: 'tooFast' },
};
const reconnectCauses: Coded<ReconnectCause> = {
  ...network,
  sessionExpired: { code: 'sessionExpired' },
  notificationSessionLost: { code: 'notificationSessionLost' },
};
const notices: Coded<Notice> = {
  callsLeftOut: { code: 'callsLeftOut', followed: 100 },
  wrapUpsLeftOut: { code: 'wrapUpsLeftOut', kept: 1_000 },
  partsUnreadable: { code: 'partsUnreadable' },
  policyBroken: { code: 'policyBroken', file: 'p.json', path: 'masks[0]', reason: 'expected…', isLastGoodUsed: true },
  policyNotTrusted: { code: 'policyNotTrusted', file: 'p.json', at: '/etc', why: 'owner', isLastGoodUsed: false },
  channelsFailed: { code: 'channelsFailed', said: 'No licence' },
  settingsSetAside: { code: 'settingsSetAside', file: 'settings.broken.json' },
  wrapUpsSetAside: { code: 'wrapUpsSetAside', file: 'wrapups.broken.json' },
  wrapUpsNotKept: { code: 'wrapUpsNotKept' },
  wrapUpsRemoved: { code: 'wrapUpsRemoved', keptAs: 'wrapups.json.broken' },
  journalRemoved: { code: 'journalRemoved', keptAs: null },
  journalAtRisk: { code: 'journalAtRisk', cause: 'diskFull' },
  journalSetAside: { code: 'journalSetAside', file: 'journal.broken', cause: 'damaged' },
  wasSignedOut: { code: 'wasSignedOut', fromMs: 0, toMs: 60_000, endedCalls: ['+1 555 0100', ''] },
  passwordNotKept: { code: 'passwordNotKept', cause: 'missing' },
  recordNotCompleted: { code: 'recordNotCompleted', who: '+1 555 0100', isKnown: true, said: 'Busy' },
  passwordNotRemoved: { code: 'passwordNotRemoved', cause: 'locked' },
  authorityUnusable: { code: 'authorityUnusable', file: '/etc/wrapkey/ca.pem', fault: 'unreadable' },
  updateAvailable: { code: 'updateAvailable', version: '2.0.0' },
  updateReady: { code: 'updateReady', version: '2.0.0' },
  keysRefused: { code: 'keysRefused', count: 2 },
};
const keyProblems: Coded<SetKeyFailure | BadRequest> = {
  notAKey: { code: 'notAKey' },
  unknownCode: { code: 'unknownCode' },
  usedBy: { code: 'usedBy', action: 'undo' },
  refused: { code: 'refused' },
  fixedByPolicy: { code: 'fixedByPolicy' },
  notSaved: { code: 'notSaved', reason: 'disk full' },
  badRequest: { code: 'badRequest' },
  tooFast: { code: 'tooFast' },
};
const preferenceProblems: Coded<SavePreferencesFailure | BadRequest> = {
  fixedByPolicy: { code: 'fixedByPolicy', name: 'theme' },
  notSaved: { code: 'notSaved', reason: 'disk full' },
  badRequest: { code: 'badRequest' },
  tooFast: { code: 'tooFast' },
};
const pendingProblems: Coded<Parameters<typeof pendingProblemText>[0]> = {
  unknownWrapUp: { code: 'unknownWrapUp' },
  isMandatory: { code: 'isMandatory' },
  badRequest: { code: 'badRequest' },
  tooFast: { code: 'tooFast' },
};
const keyActions: readonly KeyAction[] = ['code1', 'code:GONE', 'focusPrompt', 'undo', 'extend'];
const texts: readonly Text[] = [
  ...Object.values(signInProblems).map(signInText),
  ...[gwsError, { ...gwsError, statusCode: null, said: null }].map((error) =>
    signInText({ code: 'gwsError', ...error }),
  ),
  signInText({ code: 'notificationsRefused', said: null }),
  ...Object.values(reconnectCauses).map(reconnectText),
  reconnectText({ code: 'gwsError', ...gwsError, said: null }),
  reconnectText({ code: 'notificationsRefused', said: null }),
  ...Object.values(notices).map((notice) => noticeText(notice, 'en')),
  noticeText({ ...notices.wasSignedOut, endedCalls: [] }, 'en'),
  ...Object.values(keyProblems).map((failure) => keyProblemText(failure, () => 'Undo')),
  ...Object.values(preferenceProblems).map(preferenceProblemText),
  ...Object.values(pendingProblems).map(pendingProblemText),
  ...keyActions.map((action) => keyActionText({ action, code: null })),
];
const names = [
  ...Object.keys(choiceProblems).map((code) => `problem.${code}`),
  ...Object.keys(blocks).map((code) => `block.${code}`),
  ...Object.keys(dispositionStates).map((state) => `dispositionState.${state}`),
  ...Object.keys(dispositionStates).map((state) => `clearState.${state}`),
  ...Object.keys(dispositionStates).map((state) => `restoreState.${state}`),
  ...Object.keys(journalRisks).map((cause) => `notice.journalAtRisk.${cause}`),
  ...Object.keys(journalDamages).map((cause) => `notice.journalSetAside.${cause}`),
  ...Object.keys(outboxProblems).map((code) => `outbox.problem.${code}`),
  ...Object.keys(callStates).map((state) => `callState.${state}`),
  ...Object.keys(agentStates).map((state) => `agentState.${state}`),
  ...Object.keys(steps).map((step) => `signIn.step.${step}`),
];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ofWindows = sourceOf('renderer/');
const source = [ofWindows, sourceOf('electron/')].join('\n');

function sourceOf(folder: string): string {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|vue)$/u.test(file))
    .map((file) => readFileSync(`${root}${folder}${file}`, 'utf8'))
    .join('\n');
}

const english = writtenMessages('en');
const keys = [...english].filter(([, { file }]) => file !== 'desktop' && file !== 'policy').map(([key]) => key);
// A key made from a name, like `problem.${code}`, stands for all that have one name in its place.
const made = [...source.matchAll(/`(\w+\.(?:[\w.]|\$\{[^`}]+\})*\$\{[^`}]+\}[\w.]*)`/gu)].map(([, template = '']) => {
  const pattern = template.replaceAll('.', String.raw`\.`).replaceAll(/\$\{[^}]+\}/gu, String.raw`\w+`);
  return new RegExp(`^${pattern}$`, 'u');
});

describe('the English texts', () => {
  it.each(texts)('say $key with all its values filled in', ({ key, values }) => {
    expect([te(key), t(key, values)]).toEqual([true, expect.not.stringMatching(/\{\w+\}(?! \|)|undefined/u)]);
  });

  it.each(names)('have %s', (key) => {
    expect(te(key)).toBe(true);
  });

  it('show what a server says verbatim, whatever signs are in it', () => {
    expect(t('status.refusedSaying', { said: gwsError.said, status: 'statusCode 4' })).toContain(gwsError.said);
  });

  it('have every key that the window asks for', () => {
    const asked = [...ofWindows.matchAll(/\b(?:t|text|calm|warning)\(\s*'([a-zA-Z]+(?:\.\w+)+)'/gu)].map(
      (match) => match[1],
    );
    expect(asked.filter((key) => key !== undefined && !te(key))).toEqual([]);
  });

  it('have no key that nobody asks for', () => {
    const isUsed = (key: string) => source.includes(`'${key}'`) || made.some((pattern) => pattern.test(key));
    const asked = [...english].filter(([, { file }]) => file !== 'policy').map(([key]) => key);
    expect(asked.filter((key) => !isUsed(key))).toEqual([]);
  });
});

it.each(languages.map(({ code }) => code))('no text in %s has a sign that makes it unreadable', (language) => {
  const { t: say, locale } = createTranslator().global;
  locale.value = language;
  const isUnreadable = (key: string) => {
    try {
      say(key, {});
      return false;
    } catch {
      return true;
    }
  };
  expect(keys.filter(isUnreadable)).toEqual([]);
});

it('a text that a language lacks is said in English', () => {
  const { t: say, locale } = createTranslator().global;
  locale.value = 'de';
  expect(say('verbatim', { value: 'as it is' })).toBe('as it is');
});
