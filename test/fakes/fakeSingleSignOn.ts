import type {
  SingleSignOn,
  SingleSignOnEvents,
  SingleSignOnRequest,
} from '../../electron/core/session/singleSignOnPort';

/** Windows that a test drives. */
export class FakeSingleSignOn implements SingleSignOn {
  readonly opened: { readonly request: SingleSignOnRequest; readonly events: SingleSignOnEvents; isClosed: boolean }[] =
    [];

  open(request: SingleSignOnRequest, events: SingleSignOnEvents): () => void {
    const window = { request, events, isClosed: false };
    this.opened.push(window);
    return () => {
      window.isClosed = true;
    };
  }

  get last(): (typeof this.opened)[number] {
    const window = this.opened.at(-1);
    if (window === undefined) throw new Error('no window was opened');
    return window;
  }
}
