import type { NetworkQuestion, NetworkProblem } from '../../electron/contract/network';
import { aCall, aSnapshot, aSnapshotWith, fixtureNowMs } from './rendererFixtures';
import type { Scene } from './scene';

const host = 'gws.example.com';

const proxy: NetworkQuestion = {
  kind: 'proxy',
  id: 'question-1',
  host: 'proxy.example.com:8080',
  realm: 'Example Corp',
  isRetry: false,
};
const certificate: NetworkQuestion = {
  kind: 'clientCertificate',
  id: 'question-2',
  host: `${host}:443`,
  isRetry: false,
  choices: [
    {
      fingerprint: 'sha256/1',
      subject: 'Jane Doe',
      issuer: 'Example Corp Users',
      serialNumber: '68435F64E119FD35',
      validUntilMs: fixtureNowMs + 10_000_000_000,
    },
    {
      fingerprint: 'sha256/2',
      subject: 'desktop-0815.example.com',
      issuer: 'Example Corp Machines, a rather long name of an authority',
      serialNumber: '1C',
      validUntilMs: fixtureNowMs + 20_000_000_000,
    },
  ],
};

const signingIn = (networkQuestion: NetworkQuestion): Scene => ({
  snapshot: aSnapshot({
    connection: { state: 'signingIn', step: 'checkingServer' },
    agent: null,
    dispositions: { state: 'notLoaded' },
    networkQuestion,
  }),
});

const reconnecting = (cause: NetworkProblem, networkQuestion: NetworkQuestion | null = null): Scene => ({
  snapshot: aSnapshotWith([aCall()], {
    connection: { state: 'reconnecting', cause, retryAtMs: fixtureNowMs + 5_000 },
    networkQuestion,
  }),
});

/** How the main window shows proxies and certificates between Wrapkey and the server. */
export const networkScenes: Readonly<Record<string, Scene>> = {
  proxyQuestion: signingIn(proxy),
  proxyQuestionRetry: signingIn({ ...proxy, isRetry: true }),
  proxyQuestionReconnecting: reconnecting({ code: 'connectionLost', host }, proxy),
  certificateQuestion: signingIn(certificate),
  certificateQuestionRetry: signingIn({ ...certificate, isRetry: true }),
  reconnectCertificate: reconnecting({
    code: 'certificateNotTrusted',
    host,
    fault: 'expired',
    errorCode: 'ERR_CERT_DATE_INVALID',
  }),
  reconnectProxySignIn: reconnecting({ code: 'proxySignInNeeded', host: 'proxy.example.com:8080' }),
  signInNoClientCertificate: {
    snapshot: aSnapshot({
      connection: { state: 'signedOut', reason: { code: 'clientCertificateNeeded', host, isRefused: false } },
      agent: null,
    }),
  },
  noticeUpdateAvailable: {
    snapshot: aSnapshotWith([aCall()], { notices: [{ code: 'updateAvailable', version: '1.4.0' }] }),
  },
  noticeUpdateReady: { snapshot: aSnapshotWith([aCall()], { notices: [{ code: 'updateReady', version: '1.4.0' }] }) },
  noticePasswordNotKept: {
    snapshot: aSnapshotWith([aCall()], {
      notices: [
        { code: 'passwordNotKept', cause: 'locked' },
        {
          code: 'policyBroken',
          file: '/etc/wrapkey/policy.json',
          path: 'wrapUp.seconds',
          reason: 'expected a number',
          isLastGoodUsed: true,
        },
      ],
    }),
  },
  noticeAuthority: {
    snapshot: aSnapshot({
      notices: [{ code: 'authorityUnusable', file: '/etc/wrapkey/authority.pem', fault: 'notAnAuthority' }],
    }),
  },
};
