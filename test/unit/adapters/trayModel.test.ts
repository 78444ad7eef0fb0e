import { describe, expect, it } from 'vitest';
import { desktopTexts } from '../../../electron/adapters/texts/desktopTexts';
import { pictureIndex, representations } from '../../../electron/adapters/tray/iconStrip';
import { menuLabel, menuTemplate, type TrayMenuItem } from '../../../electron/adapters/tray/trayMenu';
import { trayModel } from '../../../electron/adapters/tray/trayModel';
import type { Snapshot } from '../../../electron/contract/snapshot';
import type { WrapUpView } from '../../../electron/contract/wrapUp';
import {
  aCall,
  aCode,
  aFolder,
  aReleasedCall,
  aSignInView,
  aSnapshot,
  fixtureNowMs,
} from '../../support/rendererFixtures';

const texts = desktopTexts('en', 'en-GB');
const midnightMs = fixtureNowMs - 9 * 3_600_000;

function pendingWrapUp(changes: Partial<WrapUpView> = {}): WrapUpView {
  return {
    callId: 'CALL1',
    who: '+1 555 0100',
    ...{ subtitle: '', number: '+15550100', shownNumber: '+1 555 0100' },
    callType: 'Inbound',
    dnis: null,
    startedAtMs: fixtureNowMs - 300_000,
    endedAtMs: fixtureNowMs - 60_000,
    state: 'asking',
    isMandatory: false,
    clock: null,
    likely: [],
    disposition: null,
    draft: null,
    block: null,
    ...changes,
  };
}

function modelOf(changes: Partial<Snapshot>) {
  return trayModel(aSnapshot(changes), texts, midnightMs);
}

function labels(items: readonly TrayMenuItem[]): readonly string[] {
  return items.map((item) => (item.kind === 'separator' ? '-' : item.label));
}

const twelve = Array.from({ length: 12 }, (_, index) => pendingWrapUp({ callId: `CALL${index}` }));

describe('the icon of the tray', () => {
  it.each([
    ['nobody is signed in', { connection: { state: 'signedOut', reason: null } as const }, { state: 'signedOut' }],
    ['no call is there', {}, { state: 'ready' }],
    ['a call is live', { calls: [aCall()] }, { state: 'onCall' }],
    ['the call has ended', { calls: [aReleasedCall()] }, { state: 'ready' }],
    [
      'a wrap-up waits beside a live call',
      { calls: [aCall()], pendingWrapUps: [pendingWrapUp()] },
      { state: 'wrapUp', count: 1 },
    ],
  ])('tells that %s', (_, changes, icon) => {
    expect(modelOf(changes).icon).toEqual(icon);
  });

  it('has a picture of its own for each state and number, and one for all above nine', () => {
    const counts = [1, 2, 9, 10, 99].map((count) => pictureIndex({ state: 'wrapUp', count }));

    expect(counts).toEqual([3, 4, 11, 12, 12]);
  });

  it.each([
    [1, 16],
    [1.25, 20],
    [1.5, 24],
    [1.75, 28],
    [2, 32],
    [3, 32],
  ])('has the pixels of a Windows screen at %d', (scale, sizePx) => {
    expect(representations('win32', scale)).toEqual([{ sizePx, scaleFactor: 1 }]);
  });
});

describe('the tooltip of the tray', () => {
  it('counts the calls and names no caller', () => {
    expect(modelOf({ pendingWrapUps: twelve.slice(0, 2) }).tooltip).toBe('Wrapkey – 2 calls need a code');
  });

  it('tells since when a recording is paused, even while calls wait for their codes', () => {
    const recordingPause = { seenSinceMs: fixtureNowMs - 42_000, isStartKnown: true, warning: null };
    const { tooltip } = modelOf({ calls: [aCall({ recordingPause })], pendingWrapUps: twelve });

    expect(tooltip).toBe(`Wrapkey – recording paused since ${texts.timeOfDay(fixtureNowMs - 42_000, true)}`);
  });

  it('tells that the connection is lost', () => {
    const connection = { state: 'reconnecting', cause: { code: 'noNetwork' }, retryAtMs: null } as const;

    expect(modelOf({ connection }).tooltip).toBe('Wrapkey – connection lost, trying again');
  });
});

describe('the menu of the tray', () => {
  it('puts the codes of a single wrap-up at the top, in the order of their numbers, eight in all', () => {
    const { menu } = modelOf({ pendingWrapUps: [pendingWrapUp({ likely: ['INVOICE_WRONG', 'GONE'] })] });

    expect(labels(menu).slice(1, 12)).toEqual([
      'Referred',
      'Issue resolved',
      'Callback planned',
      'Order placed',
      'Wrong number',
      'Delivery late',
      'Damaged goods',
      'Invoice wrong',
      '-',
      'Open prompt',
      'Later',
    ]);
    expect(menu[8]).toMatchObject({ command: { kind: 'setDisposition', callId: 'CALL1', name: 'INVOICE_WRONG' } });
  });

  it('gives each of several wrap-ups a submenu, ten at most, and counts the rest', () => {
    const { menu } = modelOf({ pendingWrapUps: twelve });

    expect(menu.slice(0, 10).every(({ kind }) => kind === 'submenu')).toBe(true);
    expect(labels(menu)[10]).toBe('… and 2 more in Wrapkey');
  });

  it.each([
    ['mandatory', { isMandatory: true }],
    ['put off already', { state: 'later' as const }],
  ])('offers no Later for a wrap-up that is %s', (_, changes) => {
    expect(labels(modelOf({ pendingWrapUps: [pendingWrapUp(changes)] }).menu)).not.toContain('Later');
  });

  it('says why the codes are off', () => {
    const { menu } = modelOf({ pendingWrapUps: [pendingWrapUp({ block: { code: 'readOnlyOnIdle' } })] });

    expect(labels(menu).slice(1, 4)).toEqual(['No changes after the call has ended', '-', 'Open prompt']);
  });

  it('shows the key of a code only for the call that keys go to', () => {
    const binding = {
      action: 'code1',
      accelerator: 'Control+Alt+1',
      caps: [],
      code: { name: 'REFERRED', displayName: 'Referred' },
      state: 'ready',
      isDefault: true,
      fixedBy: null,
    } as const;
    const keysFor = (targetCallId: string) => ({
      targetCallId,
      controlledCallId: null,
      answeredCallId: null,
      hangUp: 'twice' as const,
      areTaken: true,
      bindings: [binding],
    });
    const pendingWrapUps = [pendingWrapUp()];

    expect(modelOf({ pendingWrapUps, keys: keysFor('CALL1') }).menu[1]).toMatchObject({ accelerator: 'Control+Alt+1' });
    expect(modelOf({ pendingWrapUps, keys: keysFor('CALL2') }).menu[1]).not.toHaveProperty('accelerator');
  });

  it('offers to sign out only while somebody is signed in', () => {
    expect(labels(modelOf({}).menu)).toContain('Sign out');
    expect(labels(modelOf({ connection: { state: 'signedOut', reason: null } }).menu)).not.toContain('Sign out');
  });

  it('says that the server has signed the agent out, and offers to sign in', () => {
    const connection = { state: 'signedOut', reason: { code: 'signInNeeded' } } as const;
    const { menu, tooltip } = modelOf({ connection, signIn: aSignInView({ isAgain: true }) });

    expect(tooltip).toBe('Wrapkey – signed out by the server');
    expect(labels(menu).slice(0, 3)).toEqual(['Wrapkey – signed out by the server', 'Sign in', '-']);
    expect(menu[1]).toMatchObject({ command: { kind: 'showPage', page: 'work' } });
  });

  it('says that the connection is lost, also beside a wrap-up', () => {
    const connection = { state: 'reconnecting', cause: { code: 'noNetwork' }, retryAtMs: null } as const;

    expect(labels(modelOf({ connection, pendingWrapUps: [pendingWrapUp()] }).menu)).toContain(
      'Wrapkey – connection lost, trying again',
    );
    expect(labels(modelOf({}).menu)).not.toContain('Wrapkey – connection lost, trying again');
  });

  it('shows a code of two folders once', () => {
    const nodes = [aFolder('One', [aCode('Referred')]), aFolder('Two', [aCode('Referred')])];
    const { menu } = modelOf({
      pendingWrapUps: [pendingWrapUp()],
      dispositions: { state: 'loaded', source: 'groups', nodes, leftOut: 0, repeated: 0 },
    });

    expect(labels(menu).filter((label) => label === 'Referred')).toHaveLength(1);
  });

  it('keeps an ampersand and shortens what is too long', () => {
    expect(menuLabel('Order & ship')).toBe('Order && ship');
    expect(menuLabel('x'.repeat(99))).toBe(`${'x'.repeat(59)}…`);
  });

  it('writes what comes from outside as one line that turns nothing round', () => {
    expect(menuLabel('Sold\n\u202eresolved\u202c\u2028now\u0007')).toBe('Sold resolved now');
  });

  it('does not take a global key a second time', () => {
    const entry: TrayMenuItem = { kind: 'entry', label: 'Referred', command: { kind: 'quit' }, accelerator: 'Alt+1' };

    expect(menuTemplate([entry], () => undefined, 'win32')[0]).toMatchObject({ registerAccelerator: false });
  });
});
