import type { Notice } from './notice';

type Notices = readonly Notice[];

/** Adds the notice unless it is already there. */
export function withNotice(notices: Notices, notice: Notice): Notices {
  return [...withoutNotice(notices, notice.code), notice];
}

/** Removes a notice whose cause is gone. */
export function withoutNotice(notices: Notices, code: Notice['code']): Notices {
  return notices.filter((other) => other.code !== code);
}
