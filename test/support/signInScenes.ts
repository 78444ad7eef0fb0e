import type { Snapshot } from '../../electron/contract/snapshot';
import { somePreferences } from './preferenceFixtures';
import { aCall, aDisposition, aSignInView, aSnapshot, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

type SignedOutReason = Extract<Snapshot['connection'], { state: 'signedOut' }>['reason'];

export const signedOut = (reason: SignedOutReason): Snapshot =>
  aSnapshot({ connection: { state: 'signedOut', reason }, agent: null, dispositions: { state: 'notLoaded' } });

const again = (reason: SignedOutReason, calls = [aCall()]): Snapshot =>
  aSnapshotWith(calls, { connection: { state: 'signedOut', reason }, signIn: aSignInView({ isAgain: true }) });

/** The sign-in form with each of its messages. */
export const signInScenes: Readonly<Record<string, Scene>> = {
  signInEmpty: { snapshot: { ...signedOut(null), signIn: aSignInView({ server: '', userName: '' }) } },
  signInKept: {
    snapshot: {
      ...signedOut(null),
      signIn: aSignInView({
        keep: true,
        kept: { server: 'gws.example.com', userName: 'jane.doe' },
        isAutomatic: true,
        methods: ['password', 'singleSignOn'],
      }),
    },
  },
  signInOnce: {
    snapshot: {
      ...signedOut({ code: 'singleSignOnLeft', host: 'login.example.org' }),
      signIn: aSignInView({ serverFixedBy: '/etc/wrapkey/policy.json', methods: ['singleSignOn'] }),
    },
  },
  signInNotEncrypted: {
    snapshot: { ...signedOut(null), signIn: aSignInView({ server: 'http://gws.example.com' }) },
  },
  signInNothingTyped: {
    snapshot: { ...signedOut(null), signIn: aSignInView({ server: '', userName: '' }) },
    press: ['Sign in'],
  },
  signInNeeded: { snapshot: signedOut({ code: 'signInNeeded' }) },
  signInBusy: { snapshot: { ...signedOut(null), connection: { state: 'signingIn', step: 'subscribing' } } },
  signInRefused: { snapshot: signedOut({ code: 'credentialsRefused' }) },
  signInNotFound: { snapshot: signedOut({ code: 'serverNotFound', host: 'gws.exmaple.com' }) },
  signInCertificate: {
    snapshot: signedOut({
      code: 'certificateNotTrusted',
      host: 'gws.example.com',
      fault: 'unknownAuthority',
      errorCode: 'ERR_CERT_AUTHORITY_INVALID',
    }),
  },
  signInAgain: {
    snapshot: again({ code: 'signInNeeded' }, [
      aCall({ disposition: aDisposition({ state: 'queued', waitingFor: 'signIn', canUndo: true, tookMs: null }) }),
    ]),
  },
  signInAgainRefused: { snapshot: again({ code: 'credentialsRefused' }) },
  signInAgainGerman: {
    snapshot: { ...again({ code: 'signInNeeded' }), preferences: somePreferences({ language: 'de' }) },
  },
  signInAgainIdle: { snapshot: again({ code: 'signInNeeded' }, []) },
  signInAgainOnce: {
    snapshot: {
      ...again({ code: 'signInNeeded' }),
      signIn: aSignInView({ isAgain: true, methods: ['singleSignOn', 'password'] }),
    },
  },
  signInAgainBusy: {
    snapshot: { ...again(null), connection: { state: 'signingIn', step: 'subscribing' } },
  },
  signInAgainOther: { snapshot: again({ code: 'signInNeeded' }), press: ['Sign in another way'] },
  wasSignedOut: {
    snapshot: aSnapshotWith([aCall()], {
      notices: [
        {
          code: 'wasSignedOut',
          fromMs: fixtureNowMs - 1_500_000,
          toMs: fixtureNowMs - 120_000,
          endedCalls: ['+1 555 0188', ''],
        },
      ],
    }),
  },
};
