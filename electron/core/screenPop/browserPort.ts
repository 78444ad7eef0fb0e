import type { Result } from '../kernel/result';

/** The browser that opens pages of the web for this user. */
export interface Browser {
  /**
   * Opens an http or https address there. `takesFocus`: whether it may come to the front; not every system asks. Resolves
   * with a failure when nothing opens it in time, and never rejects.
   */
  open(address: string, options: { readonly takesFocus: boolean }): Promise<Result<null, null>>;
}
