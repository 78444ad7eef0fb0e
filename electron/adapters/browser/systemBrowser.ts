import { shell } from 'electron';
import { fail, succeed } from '../../core/kernel/result';
import type { Browser } from '../../core/screenPop/browserPort';
import { withinTime } from '../system/withinTime';

/** A program that starts a browser, and does not end, must not keep a button waiting for ever. */
const limitMs = 10_000;

/** Opens pages of the web, and nothing else that an address could start on this machine. */
export const systemBrowser: Browser = {
  open: async (address, { takesFocus }) => {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return fail(null);
    // Only macOS asks for `activate`; elsewhere the browser decides.
    const opened = shell.openExternal(address, { activate: takesFocus }).then(
      () => succeed(null),
      // The error quotes the address, so it goes nowhere.
      () => fail(null),
    );
    return withinTime(limitMs, opened, fail(null));
  },
};
