import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { aProxy } from '../support/authenticatingProxy';
import { tlsFile } from '../support/certificates';
import { listening } from '../support/listening';
import { aDeskOnNetwork, answerProxy, asks, isTold, signInTo } from '../support/networkDesk';
import { aSimulator, anAnsweredCall, shows, statusReads } from '../support/session';
import { aTlsFront } from '../support/tlsFront';

const dispositions = { operationName: 'SetCallDisposition' };

it('asks for the account of the proxy, says when it is refused, and shows it to the proxy alone', async () => {
  const simulator = await aSimulator();
  const proxy = await aProxy('right');
  const front = await aTlsFront('localhost', simulator.gwsUrl);
  const desk = await aDeskOnNetwork(
    {
      proxy: 'fixed',
      proxyServer: proxy.address,
      proxyBypass: ['<-loopback>'],
      certificateAuthorities: [tlsFile('authority.crt')],
    },
    { simulator },
  );
  await signInTo(desk, front.url);
  await asks(desk, new RegExp(proxy.address.replaceAll('.', '\\.')));
  await answerProxy(desk, 'wrong');
  await asks(desk, /did not accept/);
  // Typed again it is not even sent.
  await answerProxy(desk, 'wrong');
  await asks(desk, /did not accept/);
  expect(proxy.shown('jane', 'wrong')).toBe(1);
  await desk.app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await isTold(desk, /needs you to sign in/);
  expect(front.heard()).toBe('');

  await signInTo(desk, front.url);
  await asks(desk, /Test proxy/);
  await answerProxy(desk, 'right');
  await shows(desk, 'Connected');
  await anAnsweredCall(desk);
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  expect(await desk.app.page.getByRole('dialog').count()).toBe(0);

  expect(await desk.control.requests(dispositions)).toHaveLength(1);

  expect(front.heard()).toMatch(/authorization: Basic/i);
  expect(front.heard()).not.toMatch(/proxy-authorization/i);
  expect(proxy.heads.every((head) => head.startsWith('CONNECT '))).toBe(true);
  expect(proxy.heads.join('\n')).not.toMatch(/^(authorization|cookie)/im);
});

it('follows a proxy script, and keeps a choice while a proxy asks anew', async () => {
  const simulator = await aSimulator();
  const proxy = await aProxy('right');
  const script = `function FindProxyForURL() { return 'PROXY ${proxy.address}'; }`;
  const scripts = await listening(
    createServer((_request, response) =>
      response.writeHead(200, { 'Content-Type': 'application/x-ns-proxy-autoconfig' }).end(script),
    ),
  );
  const desk = await aDeskOnNetwork(
    { proxy: 'script', proxyScript: `http://127.0.0.1:${String(scripts)}/proxy.pac` },
    { simulator },
  );
  // Only the proxy knows this name.
  await signInTo(desk, `http://gws.test:${new URL(simulator.gwsUrl).port}`);
  await asks(desk, /Test proxy/);
  await answerProxy(desk, 'right');
  await shows(desk, 'Connected');
  await anAnsweredCall(desk);

  proxy.restart('changed');
  await asks(desk, /did not accept/);
  await desk.app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await desk.screen.disposition('Referred').click();
  await shows(desk, 'needs you to sign in');
  expect(await desk.control.requests(dispositions)).toEqual([]);
  await desk.app.page.getByRole('button', { name: 'Try now' }).click();
  await asks(desk, /Sign in to the proxy/);
  await answerProxy(desk, 'changed');
  await statusReads(desk, 'Referred: confirmed');
  expect(await desk.control.requests(dispositions)).toHaveLength(1);
  expect(proxy.shown('jane', 'changed')).toBeGreaterThan(0);
});
