import { describe, expect, it } from 'vitest';
import { notificationContent } from '../../../electron/adapters/notifications/notificationContent';
import { desktopTexts } from '../../../electron/adapters/texts/desktopTexts';

const texts = desktopTexts('en', 'en-GB');
const codes = ['A', 'B', 'C', 'D'].map((name) => ({ name, displayName: name }));
const linux = { name: 'linux', electronVersion: '45.4.1' } as const;

function contentFor(who: string | null, isMandatory = false, subtitle = '') {
  return notificationContent({ callId: 'CALL1', who, subtitle, isMandatory, codes }, texts, linux);
}

describe('the notification of a wrap-up', () => {
  it('names the caller only when it is given', () => {
    expect(contentFor(null).title).toBe('Wrap up your call');
    expect(contentFor('+1 555 0100').title).toBe('Wrap up +1 555 0100');
  });

  it('says why they called, where that is given', () => {
    expect(contentFor('Priya', true, 'Delivery\u202e late').body).toBe(
      'Delivery late\nIt needs a code. Click to choose one.',
    );
  });

  it('says more plainly that a code is mandatory', () => {
    expect(contentFor(null, true).body).toBe('It needs a code. Click to choose one.');
  });

  it.each([
    ['darwin', '33.2.1', 3],
    ['win32', '45.4.1', 3],
    ['win32', '41.0.0', 0],
    ['linux', '45.4.1', 0],
  ] as const)('on %s with Electron %s has %d buttons', (name, electronVersion, count) => {
    const notification = { callId: 'CALL1', who: null, subtitle: '', isMandatory: false, codes };

    expect(notificationContent(notification, texts, { name, electronVersion }).codes).toHaveLength(count);
  });
});
