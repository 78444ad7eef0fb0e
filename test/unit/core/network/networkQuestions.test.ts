import { describe, expect, it } from 'vitest';
import type { ClientCertificate } from '../../../../electron/core/network/networkPort';
import { FakeNetwork } from '../../../fakes/fakePorts';
import { signedInApplication, type TestApplication } from '../../../support/anApplication';

const challenge = { host: 'proxy.example.com:8080', realm: 'Example', isRetry: false };
const credentials = { userName: 'jane', password: 'planted-proxy-password' };
const certificate = (name: string, validUntilMs = Number.MAX_SAFE_INTEGER): ClientCertificate => ({
  fingerprint: `sha256/${name}`,
  subject: name,
  issuer: 'Example Users',
  serialNumber: '1',
  validUntilMs,
});
const request = (...choices: readonly ClientCertificate[]) => ({ host: 'gws.example:443', choices, isRetry: false });

async function aDesk() {
  const network = new FakeNetwork();
  const test = await signedInApplication({}, undefined, { network });
  const { desk } = network;
  if (desk === null) throw new Error('the network was not started');
  return { test, desk };
}

const question = ({ application }: TestApplication) => application.snapshot().networkQuestion;
const questionId = (test: TestApplication): string => question(test)?.id ?? '';

describe('a question of the proxy', () => {
  it('is shown until it is answered, and its answer goes nowhere else', async () => {
    const { test, desk } = await aDesk();
    const answer = desk.proxyCredentials(challenge);
    expect(question(test)).toMatchObject({ kind: 'proxy', ...challenge });
    await test.commands.answerProxy({ questionId: questionId(test), credentials });
    expect(await answer).toEqual(credentials);
    expect(question(test)).toBe(null);
    expect(JSON.stringify([test.application.state, test.log.lines])).not.toContain('planted');
  });

  it('is not answered by what was meant for another', async () => {
    const { test, desk } = await aDesk();
    const answer = desk.proxyCredentials(challenge);
    await test.commands.answerProxy({ questionId: 'an old one', credentials });
    await test.commands.answerClientCertificate({ questionId: questionId(test), fingerprint: 'sha256/x' });
    expect(question(test)).not.toBe(null);
    await test.commands.answerProxy({ questionId: questionId(test), credentials: null });
    expect(await answer).toBe(null);
  });

  it('is not asked again by itself when the agent has said no, only when the agent tries again', async () => {
    const { test, desk } = await aDesk();
    const answer = desk.proxyCredentials(challenge);
    await test.commands.answerProxy({ questionId: questionId(test), credentials: null });
    await answer;
    expect(await desk.proxyCredentials(challenge)).toBe(null);
    await test.commands.reconnectNow(undefined);
    void desk.proxyCredentials(challenge);
    expect(question(test)).not.toBe(null);
  });

  it('waits for its turn', async () => {
    const { test, desk } = await aDesk();
    void desk.proxyCredentials(challenge);
    void desk.proxyCredentials({ ...challenge, host: 'second:1' });
    await test.commands.answerProxy({ questionId: questionId(test), credentials });
    expect(question(test)).toMatchObject({ host: 'second:1' });
  });

  it('is answered with no when Wrapkey ends', async () => {
    const { test, desk } = await aDesk();
    const answer = desk.proxyCredentials(challenge);
    test.application.stop();
    expect(await answer).toBe(null);
    expect(await desk.proxyCredentials(challenge)).toBe(null);
  });
});

describe('a question for a certificate', () => {
  it('is asked once for each host, and remembered', async () => {
    const { test, desk } = await aDesk();
    const answer = desk.clientCertificate(request(certificate('jane'), certificate('machine')));
    await test.commands.answerClientCertificate({ questionId: questionId(test), fingerprint: 'sha256/machine' });
    expect(await answer).toBe('sha256/machine');
    expect(await desk.clientCertificate(request(certificate('machine')))).toBe('sha256/machine');
    expect(question(test)).toBe(null);
    await test.clock.advance(0);
    expect(test.application.state.settings.clientCertificates).toEqual({ 'gws.example:443': 'sha256/machine' });
  });

  it('is asked anew when the chosen one is gone, has expired, or was refused', async () => {
    const { test, desk } = await aDesk();
    void desk.clientCertificate(request(certificate('jane')));
    await test.commands.answerClientCertificate({ questionId: questionId(test), fingerprint: 'sha256/jane' });
    const expectsQuestion = async (again: Parameters<typeof desk.clientCertificate>[0]): Promise<void> => {
      const answer = desk.clientCertificate(again);
      expect(question(test)).toMatchObject({ kind: 'clientCertificate' });
      await test.commands.answerClientCertificate({ questionId: questionId(test), fingerprint: 'sha256/jane' });
      await answer;
    };
    await expectsQuestion(request(certificate('other')));
    await expectsQuestion(request(certificate('jane', 0), certificate('other')));
    await expectsQuestion({ ...request(certificate('jane')), isRetry: true });
  });

  it('is not asked when there is nothing to choose from', async () => {
    const { test, desk } = await aDesk();
    expect(await desk.clientCertificate(request())).toBe(null);
    expect(await desk.clientCertificate(request(certificate('jane', 0)))).toBe(null);
    expect(question(test)).toBe(null);
  });
});

it('names a file of authorities that cannot be used', async () => {
  const unusable = [{ file: '/etc/wrapkey/authority.pem', fault: 'unreadable' }] as const;
  const { application } = await signedInApplication({}, undefined, { network: new FakeNetwork(unusable) });
  expect(application.snapshot().notices).toContainEqual({ code: 'authorityUnusable', ...unusable[0] });
});
