import { fail, succeed } from '../../electron/core/kernel/result';
import type { Browser } from '../../electron/core/screenPop/browserPort';

/** Remembers what it would have opened. */
export class FakeBrowser implements Browser {
  readonly opened: string[] = [];
  readonly inFront: string[] = [];
  isMissing = false;

  open(address: string, { takesFocus }: { readonly takesFocus: boolean }): ReturnType<Browser['open']> {
    if (this.isMissing) return Promise.resolve(fail(null));
    this.opened.push(address);
    if (takesFocus) this.inFront.push(address);
    return Promise.resolve(succeed(null));
  }
}
