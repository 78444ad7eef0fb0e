import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { commandSchemas } from '../../electron/adapters/ipc/commandSchemas';
import { anAnsweredCall, aSignedInDesk, statusReads } from '../support/session';

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

it('offers a page nothing but the commands: no Node, no raw IPC, no network, no eval, no new window', async () => {
  const { app } = await aSignedInDesk();
  const found = await app.page.evaluate(async () => {
    const rejects = (attempt: () => unknown): Promise<string> =>
      // In a task of its own: what the test's own call runs is exempt from the policy.
      new Promise((resolve) => setTimeout(resolve)).then(attempt).then(
        () => 'allowed',
        () => 'refused',
      );
    const bridge: unknown = Reflect.get(window, 'wrapkey');
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      commands: typeof bridge === 'object' && bridge !== null ? Object.keys(bridge).toSorted() : [],
      fetch: await rejects(() => fetch('http://127.0.0.1:9/')),
      eval: await rejects(() => Reflect.construct(Function, ['return 1'])),
      worker: await rejects(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker('data:text/javascript,postMessage(1)');
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
      ),
      window: window.open('https://example.com/') === null ? 'refused' : 'allowed',
      notification: await rejects(async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      }),
      frameBridge: frame.contentWindow !== null && 'wrapkey' in frame.contentWindow,
    };
  });
  expect(found).toMatchObject({
    globals: [],
    fetch: 'refused',
    eval: 'refused',
    window: 'refused',
    notification: 'refused',
    worker: 'refused',
    frameBridge: false,
  });
  expect(found.commands).toEqual([...Object.keys(commandSchemas), 'onSnapshot'].toSorted());
});

it('cannot be navigated away, and knows no command that is not in the map', async () => {
  const { app } = await aSignedInDesk();
  const refused = app.electronApp.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/main/'),
    )?.webContents;
    return new Promise<boolean>((resolve) => {
      contents?.once('will-navigate', (event) => queueMicrotask(() => resolve(event.defaultPrevented)));
    });
  });
  await app.page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await refused).toBe(true);
  expect(app.page.url()).toBe('app://wrapkey/main/index.html');
  const handlers = await app.electronApp.evaluate(({ ipcMain }) => {
    const map: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    return map instanceof Map ? [...map.keys()].map(String).toSorted() : [];
  });
  expect(handlers.filter((name) => !name.startsWith('wrapkey:'))).toEqual([]);
  expect(handlers).toEqual(
    Object.keys(commandSchemas)
      .map((name) => `wrapkey:${name}`)
      .toSorted(),
  );
});

it('lets nothing out of a page: no WebRTC, no download, no other page of its own scheme', async () => {
  const { app } = await aSignedInDesk();
  const reached: string[] = [];
  const udp = createSocket('udp4', () => reached.push('udp'));
  const tcp = createServer(() => reached.push('tcp'));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const tcpAddress = tcp.address();
  const ports = { udp: udp.address().port, tcp: typeof tcpAddress === 'object' ? (tcpAddress?.port ?? 0) : 0 };
  const download = app.electronApp.evaluate(
    ({ session }) =>
      new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => queueMicrotask(() => resolve(event.defaultPrevented)));
      }),
  );
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
  expect(reached).toEqual([]);
  expect(await download).toBe(true);
  await app.page.evaluate(() => {
    location.href = 'app://wrapkey/nothing.html';
  });
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

it('writes no password, number, name or user data anywhere, and puts no password into a snapshot', async () => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk, {
    from: '+1 555 0177',
    userData: { Customer: 'Planted Person', Account: 'PLANTED-4711' },
  });
  await desk.screen.disposition('Referred').click();
  await statusReads(desk, 'Referred: confirmed');
  const snapshot = await desk.app.page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'wrapkey');
    const read: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'getSnapshot') : null;
    return typeof read === 'function' ? JSON.stringify(await Promise.resolve(Reflect.apply(read, bridge, []))) : '';
  });
  expect(snapshot).toContain('PLANTED-4711');
  expect(snapshot).not.toMatch(/secret-jane|JSESSIONID/);
  await desk.app.close();

  const files = readdirSync(desk.app.userDataDir, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const written = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(written).toContain('disposition');
  for (const text of [written, desk.app.logs()]) {
    expect(text).not.toMatch(/secret-jane|JSESSIONID|Planted Person|PLANTED-4711|555 ?0177/);
  }
});
