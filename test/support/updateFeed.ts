import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { listening } from './listening';

export type Answer = (response: ServerResponse) => void;

/** A web server's folder with an update. It answers in the same way when used as a proxy. */
export class UpdateFeed {
  /** The address of every request, as received. */
  readonly requests: string[] = [];
  private readonly answers = new Map<string, Answer>();
  private port = 0;

  static async start(): Promise<UpdateFeed> {
    const feed = new UpdateFeed();
    feed.port = await listening(
      createServer(({ url = '' }, response) => {
        feed.requests.push(url);
        const answer = feed.answers.get(new URL(url, feed.url).pathname);
        if (answer === undefined) response.writeHead(404).end();
        else answer(response);
      }),
    );
    return feed;
  }

  get url(): string {
    return `http://${this.host}/`;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  answer(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  redirect(path: string, to: string): void {
    this.answer(path, (response) => response.writeHead(302, { Location: to }).end());
  }

  /** Sets the content of latest-linux.yml, for every processor. */
  describe(text: string): void {
    this.answerDescription((response) => response.end(text));
  }

  answerDescription(answer: Answer): void {
    for (const kind of ['', '-arm64']) this.answer(`/latest-linux${kind}.yml`, answer);
  }

  offer(version: string, content: string, parts: { readonly path?: string; readonly sha512?: string } = {}): void {
    const name = fileName(version);
    const sha512 = parts.sha512 ?? createHash('sha512').update(content).digest('base64');
    const path = parts.path ?? name;
    const file = `  - url: ${path}\n    sha512: ${sha512}\n    size: ${Buffer.byteLength(content)}\n`;
    this.describe(`version: ${version}\nfiles:\n${file}path: ${path}\nsha512: ${sha512}\n`);
    this.answer(`/${name}`, (response) => response.end(content));
  }
}

export function fileName(version: string): string {
  return `Wrapkey-${version}-linux-x86_64.AppImage`;
}
