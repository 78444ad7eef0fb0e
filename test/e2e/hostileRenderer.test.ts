import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { commandNames } from '../../electron/contract/commandNames';
import { addressesOf, roundTrip } from '../support/roundTrip';
import { anAnsweredCall, aSignedInDesk, shows } from '../support/session';

it('gets errors and nothing else for junk sent over the bridge', async () => {
  const { app } = await aSignedInDesk();
  const answers = await app.page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'wrapkey');
    if (typeof bridge !== 'object' || bridge === null) return ['no bridge'];
    const junk: unknown[] = [
      null,
      0,
      '',
      [],
      {},
      { callId: 1, name: {} },
      { callId: 'A', name: 'B', extra: 1 },
      new Date(),
    ];
    const results: unknown[] = [];
    for (const name of ['signIn', 'setDisposition', 'undoDisposition', 'selectCall', 'dismissCall', 'copyUserData']) {
      const command: unknown = Reflect.get(bridge, name);
      if (typeof command !== 'function') return ['no command'];
      for (const input of junk) results.push(await Promise.resolve(Reflect.apply(command, bridge, [input])));
    }
    return results;
  });
  expect(answers).toHaveLength(48);
  for (const answer of answers) expect(answer).toEqual({ ok: false, failure: { code: 'badRequest' } });
});

it('stands what cannot be sent, what never ends, and 50 MB', async () => {
  const { app } = await aSignedInDesk();
  const outcomes = await app.page.evaluate(async () => {
    const cyclic: Record<string, unknown> = { callId: 'A' };
    cyclic['name'] = cyclic;
    let deep: unknown = 'x';
    for (let depth = 0; depth < 500; depth += 1) deep = { deep };
    const large = 'A'.repeat(50_000_000);
    const trap = new Proxy({}, { get: () => 'x', ownKeys: () => ['callId', 'name'] });
    const junk: unknown[] = [
      () => 1,
      Symbol('x'),
      cyclic,
      deep,
      large,
      { callId: large, name: 'B' },
      { callId: 'A', name: () => 'B' },
      trap,
      { toJSON: () => 1 },
      10n,
      document.body,
      new Error('x'),
      new Uint8Array(1_000_000),
      Array.from({ length: 100_000 }, () => 'A'),
      window,
    ];
    const said: string[] = [];
    for (const [name, command] of Object.entries(window.wrapkey)) {
      if (name === 'quit' || name === 'signOut') continue;
      for (const input of name === 'setDisposition' ? junk : junk.slice(0, 4)) {
        try {
          const answer: unknown = await Promise.resolve(Reflect.apply(command, window.wrapkey, [input, input]));
          said.push(answer === null ? 'null' : typeof answer);
        } catch {
          said.push('thrown');
        }
      }
    }
    return said;
  });
  expect(outcomes.length).toBeGreaterThan(80);
  await shows({ app }, 'Connected');
  const answer = await app.page.evaluate(() => window.wrapkey.selectCall({ callId: 'nobody' }));
  expect(answer).toEqual({ ok: false, failure: { code: 'unknownCall' } });
  expect(app.logs()).not.toMatch(/uncaught|unhandled|command failed/i);
}, 120_000);

it('offers a page nothing but the commands: no Node, no raw IPC, and nothing to a frame', async () => {
  const { app } = await aSignedInDesk();
  const found = await app.page.evaluate(() => {
    const bridge: unknown = Reflect.get(window, 'wrapkey');
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      commands: typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).toSorted() : [],
      frameBridge: frame.contentWindow !== null && 'wrapkey' in frame.contentWindow,
    };
  });
  expect(found).toMatchObject({ globals: [], frameBridge: false });
  expect(found.commands).toEqual([...commandNames, 'onSnapshot'].toSorted());
});

it('lets nothing out of a page: no WebRTC, no download, no other page of its own scheme', async () => {
  const { app } = await aSignedInDesk();
  const reached: string[] = [];
  const udp = createSocket('udp4', (message) => reached.push(message.toString()));
  const tcp = createServer((socket) => {
    reached.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const tcpAddress = tcp.address();
  const ports = { udp: udp.address().port, tcp: typeof tcpAddress === 'object' ? (tcpAddress?.port ?? 0) : 0 };
  const downloads = await app.electronApp.evaluateHandle(({ session }) => ({
    isPrevented: new Promise<boolean>((resolve) => {
      session.defaultSession.once('will-download', (event) => queueMicrotask(() => resolve(event.defaultPrevented)));
    }),
  }));
  const gathered = await app.page.evaluate(async ({ udp: udpPort, tcp: tcpPort }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.sh';
    link.click();
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${String(udpPort)}` },
        { urls: `turn:127.0.0.1:${String(tcpPort)}?transport=tcp`, username: 'x', credential: 'x' },
      ],
    });
    peer.createDataChannel('x');
    const complete = new Promise((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve('complete');
      });
    });
    await peer.setLocalDescription(await peer.createOffer());
    return complete;
  }, ports);
  expect(gathered).toBe('complete');
  expect(await downloads.evaluate(({ isPrevented }) => isPrevented)).toBe(true);
  // What comes later comes alone.
  udp.send('sent by the test', ports.udp, '127.0.0.1');
  await expect.poll(() => reached).toEqual(['sent by the test']);
  connect(ports.tcp, '127.0.0.1');
  await expect.poll(() => reached).toEqual(['sent by the test', 'tcp']);
  const addresses = addressesOf(app.page);
  await app.page.evaluate(() => {
    location.href = 'app://wrapkey/nothing.html';
  });
  await roundTrip(app);
  expect(addresses).toEqual([]);
  expect(await app.page.getByRole('region', { name: 'Current call' }).count()).toBe(1);
  expect(app.page.url()).toBe('app://wrapkey/main/index.html');
});

it('refuses a command from a frame that is not the main one', async () => {
  const { app } = await aSignedInDesk();
  const answer = await app.electronApp.evaluate(({ ipcMain, BrowserWindow }): unknown[] | Promise<unknown[]> => {
    const map: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handler: unknown = map instanceof Map ? map.get('wrapkey:getSnapshot') : null;
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/main/'));
    if (typeof handler !== 'function' || window === undefined) return ['no handler'];
    const sender = window.webContents;
    const strangers = [
      { sender, senderFrame: { url: 'app://wrapkey/main/index.html' } },
      { sender, senderFrame: null },
      { sender: { id: 999, mainFrame: sender.mainFrame }, senderFrame: sender.mainFrame },
    ];
    return Promise.all(
      strangers.map((event): Promise<unknown> => Promise.resolve(Reflect.apply(handler, null, [event, undefined]))),
    );
  });
  const refused = { ok: false, failure: { code: 'badRequest' } };
  expect(answer).toEqual([refused, refused, refused]);
});

it('puts what a window shows into a snapshot, but no password and no cookie', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, { userData: { Account: 'PLANTED-4711' } });
  const snapshot = await desk.app.page.evaluate(async () => JSON.stringify(await window.wrapkey.getSnapshot()));
  expect(snapshot).toContain('PLANTED-4711');
  expect(snapshot).not.toMatch(/secret-jane|JSESSIONID/i);
});
