import { FakeHttp } from '../fakes/fakeHttp';
import { NodeHttp } from '../support/nodeHttp';
import { holdsToTheContractOfHttp } from './httpPortContract';
import { aHttpServer, answerTo } from './httpServer';

// Electron's own is held to the same by test/e2e/httpPort.test.ts.

holdsToTheContractOfHttp('HTTP by Node, to a server', async () => ({ http: new NodeHttp(), ...(await aHttpServer()) }));

holdsToTheContractOfHttp('the HTTP of the tests', () => {
  const http = new FakeHttp(({ url, body, headers }) => {
    const { pathname: path, host } = new URL(url);
    switch (path) {
      case '/silence':
      case '/half':
        return new Promise(() => undefined);
      case '/gone':
        return { kind: 'failed', problem: { code: 'connectionLost', host }, mayHaveArrived: true };
      case '/nobody':
        return { kind: 'failed', problem: { code: 'serverUnreachable', host }, mayHaveArrived: false };
      default: {
        const {
          status,
          headers: answered,
          text,
        } = answerTo({ path, body: body ?? '', cookies: headers['Cookie'] ?? '' });
        return { kind: 'answer', status, headers: answered, body: text };
      }
    }
  });
  return Promise.resolve({ http, url: 'http://gws.example', unreachableUrl: 'http://gws.example/nobody' });
});
