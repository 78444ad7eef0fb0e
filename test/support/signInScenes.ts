import type { Snapshot } from '../../electron/contract/snapshot';
import { aSignInView, aSnapshot } from './rendererFixtures';
import type { Scene } from './scene';

export const signedOut = (reason: Extract<Snapshot['connection'], { state: 'signedOut' }>['reason']): Snapshot =>
  aSnapshot({ connection: { state: 'signedOut', reason }, agent: null, dispositions: { state: 'notLoaded' } });

/** The sign-in form, by what it says. */
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
};
