import { expect, it } from 'vitest';
import { aSignedInDesk, anAnsweredCall, type Desk } from '../support/session';

// A page that sends as much as it can is ended before main has worked through it: main must stay free for the other
// windows, the tray, the keys and the server.

const flood = 100_000;

/** What the main window shows, asked from main: a page that was replaced has another object in Playwright. */
function shownText({ app }: Desk): Promise<string> {
  return app.electronApp.evaluate(async ({ webContents }) => {
    const main = webContents.getAllWebContents().find((one) => one.getURL().includes('/main/'));
    if (main === undefined || main.isCrashed() || main.isLoading()) return '';
    return String(await main.executeJavaScript('document.body.innerText').catch(() => ''));
  });
}

it.each([
  ['commands that are refused', 'setDisposition', { wrong: true }],
  ['questions for the snapshot', 'getSnapshot', undefined],
  ['choices that change all the time', 'setDisposition', { callId: 'CALL', name: 'Referred' }],
] as const)('ends a page that sends 100,000 %s, and has a good page again', async (_what, command, input) => {
  const desk = await aSignedInDesk();
  await anAnsweredCall(desk);
  const crashed = desk.app.page.waitForEvent('crash', { timeout: 30_000 });
  // It has no answer: the page is gone before.
  const sending = desk.app.page.evaluate(
    ([name, value, count]) => {
      const send: unknown = Reflect.get(window.wrapkey, name);
      if (typeof send !== 'function') throw new Error('no command');
      for (let sent = 0; sent < count; sent += 1) void Reflect.apply(send, null, [value]);
      return new Promise(() => undefined);
    },
    [command, input, flood] as const,
  );
  await expect(Promise.race([sending, crashed.then(() => 'crashed')])).resolves.toBe('crashed');
  await expect.poll(() => shownText(desk), { timeout: 30_000 }).toContain('Talking');
  expect(
    desk.app
      .logs()
      .split('\n')
      .filter((line) => line.includes('command too fast')).length,
  ).toBeLessThan(30);
});
