import type { Notice } from '../../contract/notices';

type Notices = readonly Notice[];

/** With that notice, once. */
export function withNotice(notices: Notices, notice: Notice): Notices {
  return [...withoutNotice(notices, notice.code), notice];
}

/** Its cause is gone. */
export function withoutNotice(notices: Notices, code: Notice['code']): Notices {
  return notices.filter((other) => other.code !== code);
}
