// Takes a picture of every state of the main window and of the prompt, and runs axe on each: node test/support/previewRenderer.mjs OUT [scene…]
// Needs a built renderer (OUT_DIR or out/renderer) and a Chromium (CHROMIUM or /usr/bin/chromium).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = process.env.OUT_DIR ?? join(root, 'out/renderer');
const [out = '/tmp/preview', ...wanted] = process.argv.slice(2);
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const looks = {
  light: { width: 400, height: 680 },
  dark: { width: 400, height: 680, colorScheme: 'dark' },
  small: { width: 360, height: 560 },
  smallDark: { width: 360, height: 560, colorScheme: 'dark' },
  german: { width: 400, height: 680, locale: 'de-DE' },
  smallGerman: { width: 360, height: 560, locale: 'de-DE' },
  forced: { width: 400, height: 680, forcedColors: 'active' },
  // 200 % zoom of the smallest window: half of its CSS pixels.
  zoom: { width: 180, height: 280, deviceScaleFactor: 2 },
  tall: { width: 360, height: 1900 },
  bigText: { width: 400, height: 680, textPercent: 200 },
};

/** Runs in the page: a bridge that answers with the scene. */
function fakeBridge({ snapshot, isOnWindows, diagnostics, ledger, earlierCalls, contactHistory, outbox }) {
  if (isOnWindows) {
    Object.defineProperty(navigator, 'userAgentData', { value: { platform: 'Windows' } });
    Object.defineProperty(navigator, 'keyboard', { value: undefined });
  }
  const snippets = [
    { name: 'callback', text: 'Asked for a call back on +44 20 7946 0018.', gap: null },
    {
      name: 'refund',
      text: 'Refund for order [OrderNumber] promised, in the account within five working days.',
      gap: null,
    },
  ];
  const succeed = () => Promise.resolve({ ok: true, value: null });
  const refused = (failure) => () => Promise.resolve({ ok: false, failure });
  const targetsFor =
    (all) =>
    ({ text }) => {
      const isFound = ({ name, number }) => `${name} ${number}`.toLowerCase().includes(text.toLowerCase());
      return Promise.resolve({ ok: true, value: { isComplete: true, targets: all.filter(isFound) } });
    };
  const done = [
    'signIn reconnectNow noteAbsences answerProxy answerClientCertificate setDisposition undoDisposition',
    'selectCall controlCall showDialLink closeDialLink dial setFavourite setAgentState chooseAfterCall',
    'dismissCall copyUserData focusPrompt leavePrompt reportPainted showPage sendNow dismissWrapUp',
    'finishCallback savePreferences saveSnippets setKey pauseKeys quit openWrapUp extendWrapUp postponeWrapUp',
  ].join(' ');
  window.wrapkey = {
    ...Object.fromEntries(done.split(' ').map((name) => [name, succeed])),
    onSnapshot: () => () => undefined,
    getSnapshot: () => Promise.resolve({ ok: true, value: snapshot }),
    signOut: refused({ code: 'unsentDispositions', count: 2 }),
    readSnippets: () => Promise.resolve({ ok: true, value: { own: snippets, given: [] } }),
    offerSnippets: () => Promise.resolve({ ok: true, value: { snippets } }),
    openScreenPop: refused({ code: 'noData' }),
    suggestTargets: targetsFor([
      { name: 'Priya Natarajan', number: '6001', kind: 'user', isFavourite: true, isRecent: false, isGiven: false },
      {
        name: 'Service desk',
        number: 'RP_ServiceDesk',
        kind: 'queue',
        isFavourite: false,
        isRecent: false,
        isGiven: true,
      },
      {
        name: '+49301234567',
        number: '+49301234567',
        kind: 'other',
        isFavourite: false,
        isRecent: true,
        isGiven: false,
      },
      { name: 'Reception', number: '6000', kind: 'policy', isFavourite: false, isRecent: false, isGiven: false },
    ]),
    findTargets: targetsFor([
      {
        name: 'Bartholomäus Featherstonehaugh-Cholmondeley',
        number: '+44 20 7946 0018',
        kind: 'custom',
        isFavourite: false,
        isRecent: false,
        isGiven: false,
      },
      { name: 'Orders', number: '7000', kind: 'queue', isFavourite: false, isRecent: false, isGiven: false },
    ]),
    readCodesAgain: () => Promise.resolve({ ok: true, value: { codes: 'waiting' } }),
    fitPrompt: ({ height }) => {
      window.promptHeight = height;
      return Promise.resolve({ ok: true, value: { isAtTop: false } });
    },
    readEarlierCalls: () => Promise.resolve({ ok: true, value: earlierCalls }),
    readContactHistory: () => (contactHistory ? Promise.resolve(contactHistory) : new Promise(() => {})),
    readLedger: ({ search }) => {
      window.ledgerSearch = search;
      return Promise.resolve({ ok: true, value: ledger });
    },
    readOutbox: () => Promise.resolve({ ok: true, value: outbox }),
    // What the note says while main has not answered.
    writeNote: () => new Promise(() => undefined),
    previewDiagnostics: () => Promise.resolve({ ok: true, value: diagnostics }),
    saveDiagnostics: () => Promise.resolve({ ok: true, value: { isSaved: true } }),
  };
}

const vite = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: 'error' });
const { scenes: mainScenes } = await vite.ssrLoadModule('/test/support/rendererScenes.ts');
const { promptScenes } = await vite.ssrLoadModule('/test/support/promptScenes.ts');
const { stripScenes } = await vite.ssrLoadModule('/test/support/stripScenes.ts');
const scenes = { ...mainScenes, ...promptScenes, ...stripScenes };
/** As main opens it; a larger text makes the window larger. */
const stripSize = { width: 540, height: 36 };
const { fixtureNowMs } = await vite.ssrLoadModule('/test/support/rendererFixtures.ts');
const server = createHttpServer((request, response) => {
  const path = join(built, decodeURI(request.url ?? '/'));
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Content-Security-Policy', csp);
  try {
    response.end(request.url === '/favicon.ico' ? '' : readFileSync(path));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const promptWidth = 360;
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
let findings = 0;

/** Asks the question that the scene's ledger answers. */
async function askLedger(page, { search, shownMs, todayMs }) {
  if (shownMs !== todayMs) await page.locator('select').selectOption(String(shownMs));
  if (search !== '') {
    await page.getByRole('searchbox').fill(search);
    // The page asks a moment after the last letter.
    await page.waitForFunction((asked) => window.ledgerSearch === asked, search);
    await page.locator('h2[tabindex]').focus();
  }
}

const mostPictures = 50;

/** Takes pictures until two in a row are the same. */
async function stillPicture(page) {
  let before = await page.screenshot();
  for (let taken = 1; taken < mostPictures; taken += 1) {
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The page does not come to rest.');
}

/** A scene names the buttons to press as they are in the language of the scene, English unless it says otherwise. */
function canBePressed({ press, snapshot }, { locale }) {
  return press === undefined || locale === undefined || snapshot.preferences.language.value !== 'system';
}

async function takePicture(name, lookName) {
  const { width: windowWidth, height, textPercent, ...context } = looks[lookName];
  const isPrompt = name in promptScenes;
  const isStrip = name in stripScenes;
  const width = isPrompt ? Math.min(windowWidth, promptWidth) : windowWidth;
  const viewport = isStrip ? stripSize : { width, height };
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', ...context });
  const complain = (text) => {
    findings += 1;
    console.log(`${name} ${lookName}: ${text}`);
  };
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(message.text()));
  page.on('pageerror', (error) => complain(error.message));
  await page.clock.setFixedTime(fixtureNowMs);
  await page.addInitScript(fakeBridge, scenes[name]);
  await page.goto(`${origin}/${isStrip ? 'strip' : isPrompt ? 'wrapup' : 'main'}/index.html`);
  if (textPercent)
    await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent * 0.8125}%`), textPercent);
  if (scenes[name].ledger) await askLedger(page, scenes[name].ledger);
  for (const button of scenes[name].press ?? []) await page.getByRole('button', { name: button, exact: true }).click();
  if (scenes[name].typed) await page.keyboard.type(scenes[name].typed);
  if (scenes[name].note) await page.locator('textarea').pressSequentially(scenes[name].note);
  if (scenes[name].search) await page.locator('[role=combobox]').fill(scenes[name].search);
  await page.mouse.move(0, 0);
  let picture = await stillPicture(page);
  if (isPrompt) {
    // As main does: the window is as high as the prompt says it is.
    await page.setViewportSize({ width, height: await page.evaluate(() => window.promptHeight ?? 1) });
    picture = await stillPicture(page);
  }
  writeFileSync(join(out, `${name}.${lookName}.png`), picture);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) complain(`${overflow} px too wide`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  if (lookName !== 'forced')
    for (const violation of violations)
      complain(
        `${violation.id}: ${violation.nodes
          .map((node) => `${node.target.join(' ')} ${node.failureSummary}`)
          .join(' | ')
          .slice(0, 400)}`,
      );
  await page.close();
}

mkdirSync(out, { recursive: true });
const names = wanted.length > 0 ? wanted : Object.keys(scenes);
const lookNames = process.env.LOOKS?.split(',') ?? Object.keys(looks);
for (const name of names) {
  const possible = lookNames.filter((look) => canBePressed(scenes[name], looks[look]));
  await Promise.all(possible.map((look) => takePicture(name, look)));
}
console.log(`${names.length} scenes, ${lookNames.length} looks, ${findings} findings, pictures in ${out}`);
await browser.close();
server.close();
await vite.close();
process.exitCode = findings > 0 ? 1 : 0;
