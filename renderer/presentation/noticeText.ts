import type { Notice } from '../../electron/contract/snapshot';
import { text } from './text';
import type { Text } from './text';

export function noticeText(notice: Notice): Text {
  switch (notice.code) {
    case 'policyBroken':
      return text('notice.policyBroken', { file: notice.file, path: notice.path, reason: notice.reason });
    case 'settingsSetAside':
      return text('notice.settingsSetAside', { file: notice.file });
    case 'wrapUpsSetAside':
      return text('notice.wrapUpsSetAside', { file: notice.file });
    case 'wrapUpsNotKept':
      return text('notice.wrapUpsNotKept');
    case 'keysRefused':
      return text('notice.keysRefused', { count: notice.count });
  }
}
