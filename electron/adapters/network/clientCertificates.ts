import { app, BrowserWindow, type Certificate, type Session, type WebContents } from 'electron';
import type { ClientCertificate } from '../../contract/network';
import type { NetworkDesk } from '../../core/ports';

/**
 * Certificates of the agent, chosen for a host. Electron asks which one only for a page, never for `net.request`; but
 * Chromium remembers the choice for the whole partition. So a page without a window on the screen, without scripts and
 * without anything of Wrapkey fetches the first page of the server, and requests find the choice made.
 */
export class ClientCertificates {
  private readonly pages = new Map<WebContents | null, () => void>();
  private readonly providing = new Map<Session, Map<string, Promise<boolean>>>();
  private readonly asking = new Map<string, Promise<string | null>>();
  private readonly refused = new Set<string>();

  constructor(private readonly desk: () => Pick<NetworkDesk, 'clientCertificate'> | null) {}

  start(): void {
    app.on('select-client-certificate', (event, contents, host, certificates, answerWith) => {
      // Otherwise Electron takes the first.
      event.preventDefault();
      void this.choose(host, certificates).then((chosen) => {
        if (chosen !== undefined) answerWith(chosen);
        // Chromium would remember "none" too, and not ask for this host again.
        else if (this.pages.has(contents)) this.pages.get(contents)?.();
        else answerWith();
      });
    });
  }

  /** The server has not accepted what was chosen: the next choice is the agent's again. */
  wasRefused(host: string): void {
    this.refused.add(host);
  }

  /** Resolves with whether requests of the session have a certificate for the server now. */
  provide(session: Session, url: string): Promise<boolean> {
    const { origin } = new URL(url);
    const ofSession = this.providing.get(session) ?? new Map<string, Promise<boolean>>();
    this.providing.set(session, ofSession);
    const underWay = ofSession.get(origin);
    if (underWay !== undefined) return underWay;
    const provided = this.openPage(session, origin).finally(() => ofSession.delete(origin));
    ofSession.set(origin, provided);
    return provided;
  }

  private async openPage(session: Session, origin: string): Promise<boolean> {
    const page = new BrowserWindow({
      show: false,
      skipTaskbar: true,
      webPreferences: { session, sandbox: true, javascript: false, images: false, webgl: false, devTools: false },
    });
    let hasDeclined = false;
    const close = (): void => {
      if (!page.isDestroyed()) page.destroy();
    };
    const contents = page.webContents;
    const declined = new Promise<void>((resolve) => {
      this.pages.set(contents, () => {
        hasDeclined = true;
        resolve();
      });
    });
    try {
      // Any answer of the server will do; what it is does not matter here.
      return await Promise.race([
        page.loadURL(origin).then(
          () => true,
          (error: unknown) => !hasDeclined && !needsCertificate(error),
        ),
        declined.then(() => false),
      ]);
    } finally {
      this.pages.delete(contents);
      close();
    }
  }

  private async choose(host: string, certificates: readonly Certificate[]): Promise<Certificate | undefined> {
    const fingerprint = await this.askOnce(host, certificates.map(choice));
    return certificates.find((one) => one.fingerprint === fingerprint);
  }

  private askOnce(host: string, choices: readonly ClientCertificate[]): Promise<string | null> {
    const asked = this.asking.get(host);
    if (asked !== undefined) return asked;
    const isRetry = this.refused.delete(host);
    const answer = (this.desk()?.clientCertificate({ host, choices, isRetry }) ?? Promise.resolve(null)).finally(() =>
      this.asking.delete(host),
    );
    this.asking.set(host, answer);
    return answer;
  }
}

function needsCertificate(error: unknown): boolean {
  return error instanceof Error && /ERR_(BAD_)?SSL_CLIENT_AUTH/.test(error.message);
}

function choice({ fingerprint, subjectName, issuerName, serialNumber, validExpiry }: Certificate): ClientCertificate {
  return { fingerprint, subject: subjectName, issuer: issuerName, serialNumber, validUntilMs: validExpiry * 1_000 };
}
