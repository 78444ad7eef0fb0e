import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fallbackName } from '../../build/prepare/fallbackRuntime.mjs';
import { repositoryRoot } from '../../build/prepare/folders.mjs';
import { pagePreferences } from '../../electron/adapters/windows/pagePreferences';
import { filesWith, sourceFiles } from '../support/sourceFiles';

// Electron's security checklist, point by point: what can be read in the sources. What has to be seen in the running
// program is in test/e2e/securityChecklist.test.ts; docs/SECURITY.md has the table.

const main = sourceFiles(['electron'], ['.ts']);
const pages = sourceFiles(['renderer'], ['.ts', '.vue', '.html', '.css']);
const everything = [...main, ...pages];
const preferences = pagePreferences('/preload.cjs');

it('reads the sources that it speaks of', () => {
  expect(main.length).toBeGreaterThan(100);
  expect(pages.length).toBeGreaterThan(100);
  expect(filesWith(main, /new BrowserWindow\(/).toSorted()).toEqual([
    'electron/adapters/network/clientCertificates.ts',
    'electron/adapters/windows/floatingWindow.ts',
    'electron/adapters/windows/mainWindow.ts',
    'electron/adapters/windows/singleSignOnWindow.ts',
  ]);
});

describe('windows', () => {
  it('1 load secure content only: no page names a server', () => {
    expect(filesWith(pages, /https?:\/\/(?!www\.w3\.org\/)/)).toEqual([]);
    // The other two load pages of others: no bridge, and a session that is not that of the windows.
    expect(filesWith(main, /\.(loadURL|loadFile)\(/).toSorted()).toEqual([
      'electron/adapters/network/clientCertificates.ts',
      'electron/adapters/windows/openPage.ts',
      'electron/adapters/windows/singleSignOnWindow.ts',
    ]);
  });

  it('2 have no Node: neither the page, nor a frame, nor a worker', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
    });
  });

  it('3 are isolated from their preload', () => {
    expect(preferences.contextIsolation).toBe(true);
  });

  it('4 are sandboxed, and so is whatever else the program opens', () => {
    expect(preferences.sandbox).toBe(true);
    expect(filesWith(main, /app\.enableSandbox\(\)/)).toEqual(['electron/main.ts']);
    expect(filesWith(everything, /no-sandbox|sandbox: false/)).toEqual([]);
  });

  it('6 keep webSecurity', () => {
    expect(preferences.webSecurity).toBe(true);
    expect(filesWith(everything, /disable-web-security|webSecurity: false/)).toEqual([]);
  });

  it('8 run no insecure content', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  it('9 have no experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
    expect(filesWith(everything, /enable-experimental-web-platform-features|enable-features/)).toEqual([]);
  });

  it('10 switch on no Blink features', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(filesWith(everything, /enableBlinkFeatures|enable-blink-features/)).toEqual([]);
  });

  it('11 let no webview open windows, 12 and have none to begin with', () => {
    expect(preferences.webviewTag).toBe(false);
    expect(filesWith(everything, /allowpopups|<webview|webviewTag: true/)).toEqual([]);
    expect(filesWith(main, /will-attach-webview/)).toEqual(['electron/adapters/windows/confinement.ts']);
  });

  it('all get these preferences and no others', () => {
    const made = main.filter(({ text }) => /new BrowserWindow\(/.test(text));
    for (const { path, text } of made) {
      expect(text.match(/webPreferences: (?:\{\s+)?(?:\.\.\.)?(?:page|foreignPage)Preferences\(/g), path).toHaveLength(
        1,
      );
    }
  });
});

describe('the program', () => {
  it('15 hands addresses to the system in one place, which checks them', () => {
    const browser = 'electron/adapters/browser/systemBrowser.ts';
    expect(filesWith(everything, /\bshell\b.*from 'electron'|openExternal|openPath/)).toEqual([browser]);
    expect(main.find(({ path }) => path === browser)?.text).toContain(
      String.raw`!/^https?:$/.test(new URL(address).protocol)`,
    );
  });

  it('16 is built on one exact Electron, which is not the one of the test machine', () => {
    const { electron } = z
      .object({ devDependencies: z.object({ electron: z.string() }) })
      .parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))).devDependencies;
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
    // Electron supports its last three majors; 45 was the newest when this was written.
    expect(Number.parseInt(electron)).toBeGreaterThanOrEqual(45);
    expect(fallbackName).not.toContain(electron);
  });

  it('18 shows no file: pages come from app://', () => {
    expect(filesWith(everything, /loadFile\(|file:\/\/|pathToFileURL/)).toEqual([]);
    expect(filesWith(main, /protocol\.handle\(/)).toEqual(['electron/adapters/windows/appScheme.ts']);
  });

  it('17 answers IPC in one place, 20 and gives pages one object that knows nothing of Electron', () => {
    expect(filesWith(main, /ipcMain\b/)).toEqual(['electron/adapters/ipc/commandServer.ts']);
    expect(filesWith(main, /contextBridge\b|ipcRenderer\b/)).toEqual(['electron/preload.ts']);
    const preload = readFileSync(join(repositoryRoot, 'electron', 'preload.ts'), 'utf8');
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload).not.toMatch(/: ipcRenderer|\(ipcRenderer\)|ipcRenderer\.(sendSync|send|postMessage|sendToHost)\b/);
    expect(filesWith(pages, /v-html|innerHTML|from 'electron'/)).toEqual([]);
  });
});
