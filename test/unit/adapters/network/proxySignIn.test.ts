import { describe, expect, it } from 'vitest';
import { ProxySignIn } from '../../../../electron/adapters/network/proxySignIn';
import type { Credentials } from '../../../../electron/core/gws/httpPort';
import type { ProxyChallenge } from '../../../../electron/core/network/networkPort';
import { FakeLogger } from '../../../fakes/fakePorts';

const proxy = { host: 'proxy.example.com', port: 8080, realm: 'Example' };
const shared = {};
const oneShot = {};
const right: Credentials = { userName: 'jane', password: 'right' };
const wrong: Credentials = { userName: 'jane', password: 'wrong' };

/** A desk that gives these answers, one question each. */
function signInAnswering(...answers: (Credentials | null)[]) {
  const asked: ProxyChallenge[] = [];
  const desk = {
    proxyCredentials: (challenge: ProxyChallenge) => {
      asked.push(challenge);
      return Promise.resolve(answers.shift() ?? null);
    },
  };
  return { signIn: new ProxySignIn(() => desk, new FakeLogger()), asked };
}

describe('signing in to a proxy', () => {
  it('asks once for all requests that wait, on both partitions', async () => {
    const { signIn, asked } = signInAnswering(right);
    const requests = [signIn.begin(shared), signIn.begin(shared), signIn.begin(oneShot)];
    const answers = await Promise.all(requests.map((request) => signIn.answer(request, proxy)));
    expect(answers).toEqual([right, right, right]);
    expect(asked).toEqual([{ host: 'proxy.example.com:8080', realm: 'Example', isRetry: false }]);
  });

  it('does not ask again for a partition that comes later', async () => {
    const { signIn, asked } = signInAnswering(right);
    await signIn.answer(signIn.begin(shared), proxy);
    expect(await signIn.answer(signIn.begin(oneShot), proxy)).toEqual(right);
    expect(asked).toHaveLength(1);
  });

  it('gives up one request when the agent cannot be asked, logs it, and asks for the next', async () => {
    const log = new FakeLogger();
    const answers = [() => Promise.reject(new TypeError('no window')), () => Promise.resolve(right)];
    const desk = { proxyCredentials: () => answers.shift()?.() ?? Promise.resolve(null) };
    const signIn = new ProxySignIn(() => desk, log);
    expect(await signIn.answer(signIn.begin(shared), proxy)).toBe(null);
    expect(log.lines.join()).toContain('proxy question failed');
    expect(await signIn.answer(signIn.begin(shared), proxy)).toEqual(right);
  });

  it('says that it was refused, and asks again', async () => {
    const { signIn, asked } = signInAnswering(wrong, right);
    const request = signIn.begin(shared);
    expect(await signIn.answer(request, proxy)).toEqual(wrong);
    expect(await signIn.answer(request, proxy)).toEqual(right);
    expect(asked.map(({ isRetry }) => isRetry)).toEqual([false, true]);
  });

  it('never sends what was refused a second time, though the agent types it again', async () => {
    const { signIn, asked } = signInAnswering(wrong, { ...wrong }, { ...wrong }, right);
    const request = signIn.begin(shared);
    await signIn.answer(request, proxy);
    expect(await signIn.answer(request, proxy)).toEqual(right);
    expect(asked).toHaveLength(4);
  });

  it('knows them refused when Chromium has sent them by itself', async () => {
    const { signIn, asked } = signInAnswering(wrong, right);
    await signIn.answer(signIn.begin(shared), proxy);
    expect(await signIn.answer(signIn.begin(shared), proxy)).toEqual(right);
    expect(asked.map(({ isRetry }) => isRetry)).toEqual([false, true]);
  });

  it('gives them again when Chromium has forgotten them', async () => {
    const { signIn, asked } = signInAnswering(right);
    await signIn.answer(signIn.begin(shared), proxy);
    signIn.cacheCleared(shared);
    expect(await signIn.answer(signIn.begin(shared), proxy)).toEqual(right);
    expect(asked).toHaveLength(1);
  });

  it('does not take a request for refused that began before the answer', async () => {
    const { signIn, asked } = signInAnswering(right);
    const [early, late] = [signIn.begin(shared), signIn.begin(shared)];
    await signIn.answer(early, proxy);
    expect(await signIn.answer(late, proxy)).toEqual(right);
    expect(asked).toHaveLength(1);
  });

  it('gives up when the agent does, and begins anew the next time', async () => {
    const { signIn, asked } = signInAnswering(wrong, null, wrong);
    const request = signIn.begin(shared);
    await signIn.answer(request, proxy);
    expect(await signIn.answer(request, proxy)).toBe(null);
    expect(await signIn.answer(signIn.begin(shared), proxy)).toEqual(wrong);
    expect(asked.map(({ isRetry }) => isRetry)).toEqual([false, true, false]);
  });

  it('keeps what it knows of one proxy from another', async () => {
    const { signIn, asked } = signInAnswering(right, wrong);
    await signIn.answer(signIn.begin(shared), proxy);
    expect(await signIn.answer(signIn.begin(shared), { ...proxy, port: 8081 })).toEqual(wrong);
    expect(asked.map(({ host }) => host)).toEqual(['proxy.example.com:8080', 'proxy.example.com:8081']);
  });
});
