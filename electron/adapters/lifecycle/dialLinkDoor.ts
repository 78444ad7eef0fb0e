import { app } from 'electron';
import { isDialLink, linkIn } from './linkIn';

/** Where links to numbers come in. Until somebody takes them, the last one waits here. */
export class DialLinkDoor {
  private early: string | null = null;
  private taker: ((link: string) => void) | null = null;

  /** To be called before the app is ready: macOS hands over the link that started Wrapkey at once. */
  start(commandLine: readonly string[]): void {
    this.early = linkIn(commandLine);
    app.on('open-url', (event, url) => {
      event.preventDefault();
      if (isDialLink(url)) this.arrived(url);
    });
  }

  arrived(url: string): void {
    if (this.taker === null) this.early = url;
    else this.taker(url);
  }

  take(taker: (link: string) => void): void {
    this.taker = taker;
    if (this.early !== null) taker(this.early);
    this.early = null;
  }
}
