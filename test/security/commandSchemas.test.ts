import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileWithin } from '../../electron/adapters/windows/fileWithin';
import { anApplication } from '../support/anApplication';

const { commands } = anApplication();

const takingNothing = [
  'cancelSignIn',
  'focusPrompt',
  'getSnapshot',
  'installUpdate',
  'leavePrompt',
  'noteAbsences',
  'postponeUpdate',
  'previewDiagnostics',
  'quit',
  'readCodesAgain',
  'readOutbox',
  'readSnippets',
  'reconnectNow',
  'showMainWindow',
];

function commandsThatTake(input: unknown): readonly string[] {
  return Object.entries(commands)
    .filter(([, { schema }]) => schema.safeParse(input).success)
    .map(([name]) => name)
    .toSorted();
}

describe('the door from a window', () => {
  it('has a schema for every command, and nothing else gets in', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        const expected = junk === undefined ? takingNothing : [];
        expect(commandsThatTake(junk)).toEqual(expected);
      }),
      // What a third of them takes, and what chance seldom brings.
      { examples: [[undefined]] },
    );
  });

  it('takes no field that it does not know', () => {
    const input = { callId: 'A', name: 'Referred', url: 'https://evil.example' };
    expect(commands.setDisposition.schema.safeParse(input).success).toBe(false);
  });

  it.each(['code0', 'code10', 'code', 'code:', 'quit', '__proto__', 'undo '])('knows no key action "%s"', (action) => {
    expect(commands.setKey.schema.safeParse({ action, accelerator: null }).success).toBe(false);
  });

  it.each([0, -1, Number.NaN, Infinity, 4_001, '300'])('lets no page be %s high', (height) => {
    expect(commands.fitPrompt.schema.safeParse({ height }).success).toBe(false);
  });

  it('takes only preferences that it knows', () => {
    const changes = { theme: 'dark', server: 'https://evil.example' };
    expect(commands.savePreferences.schema.safeParse({ changes }).success).toBe(false);
  });

  it('takes no text without end', () => {
    expect(commands.selectCall.schema.safeParse({ callId: 'A'.repeat(513) }).success).toBe(false);
  });
});

describe('the app scheme', () => {
  it.each([
    '/../package.json',
    '/main/../../main/main.js',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/main/%00',
    '/%',
    '/',
  ])('serves nothing outside its folder: %s', (path) => {
    expect(fileWithin('/app/out/renderer', path)).toBeNull();
  });

  it('serves its own pages', () => {
    expect(fileWithin('/app/out/renderer', '/main/index.html')).toBe('/app/out/renderer/main/index.html');
  });
});
