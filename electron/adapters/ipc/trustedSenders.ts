import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** Who may send commands: the main frame of a window that Wrapkey made, while it shows Wrapkey's own page. */
export class TrustedSenders {
  private readonly ids = new Set<number>();

  constructor(private readonly origin: string) {}

  add(contents: WebContents): void {
    const { id } = contents;
    this.ids.add(id);
    contents.once('destroyed', () => this.ids.delete(id));
  }

  trusts(event: IpcMainInvokeEvent): boolean {
    const frame = event.senderFrame;
    if (frame === null || !this.ids.has(event.sender.id)) return false;
    return frame === event.sender.mainFrame && originOf(frame.url) === this.origin;
  }
}

// A custom scheme has the origin "null" in WHATWG terms, so scheme and host are compared.
function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed === null ? '' : `${parsed.protocol}//${parsed.host}`;
}
