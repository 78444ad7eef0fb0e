import { app, BrowserWindow, type Certificate, type Session, type WebContents } from 'electron';
import { errorName } from '../../core/kernel/errorName';
import type { Logger } from '../../core/kernel/log';
import type { ClientCertificate, ClientCertificateRequest, NetworkDesk } from '../../core/network/networkPort';
import { withinTime } from '../system/withinTime';
import { foreignPagePreferences } from '../windows/pagePreferences';

interface Question {
  readonly asked: () => void;
  readonly answered: (hasChosen: boolean) => void;
}

/** A server that is silent for this long will not answer. */
const serverLimitMs = 20_000;

/**
 * The agent's certificates, chosen per host. Electron asks which one to use only for a page, never for `net.request`,
 * but Chromium remembers the choice for the whole partition. So a hidden page without scripts and without Wrapkey's
 * bridge loads the server's first page, and later requests use the choice.
 */
export class ClientCertificates {
  /** The hidden pages that load a server's first page. */
  private readonly pages = new Map<WebContents | null, Question>();
  private readonly providing = new Map<Session, Map<string, Promise<boolean>>>();
  private readonly asking = new Map<string, Promise<string | null>>();
  private readonly refused = new Set<string>();
  private readonly missing = new Set<string>();

  constructor(
    private readonly desk: () => Pick<NetworkDesk, 'clientCertificate'> | null,
    private readonly log: Logger,
  ) {}

  start(): void {
    app.on('select-client-certificate', (...[event, contents, host, certificates, answerWith]) => {
      // Otherwise Electron takes the first certificate.
      event.preventDefault();
      const question = this.pages.get(contents);
      question?.asked();
      void this.choose(host, certificates).then((chosen) => {
        question?.answered(chosen !== undefined);
        if (chosen !== undefined) answerWith(chosen);
        // Chromium would remember "none" too, and not ask for this host again: the page is closed instead.
        else if (question === undefined) answerWith();
      });
    });
  }

  /** The server did not accept the certificate, so the agent chooses again next time. */
  wasRefused(host: string): void {
    this.refused.add(host);
  }

  /** The server asked for a certificate, and this computer has none for it; the server may simply hang up. */
  isMissing(host: string): boolean {
    return this.missing.has(host);
  }

  /** The server answers, so it has everything it wanted. */
  hasAnswered(host: string): void {
    this.missing.delete(host);
  }

  /** Resolves with whether requests of the session have a certificate for the server now. */
  provide(session: Session, url: string): Promise<boolean> {
    const { origin, host } = new URL(url);
    const ofSession = this.providing.get(session) ?? new Map<string, Promise<boolean>>();
    this.providing.set(session, ofSession);
    const underWay = ofSession.get(origin);
    if (underWay !== undefined) return underWay;
    const provided = this.openPage(session, origin)
      .then((choice) => {
        if (choice === 'nothingToChoose') this.missing.add(host);
        else this.missing.delete(host);
        return choice === 'chosen';
      })
      .finally(() => ofSession.delete(origin));
    ofSession.set(origin, provided);
    return provided;
  }

  private async openPage(session: Session, origin: string): Promise<'chosen' | 'declined' | 'nothingToChoose'> {
    const page = new BrowserWindow({
      show: false,
      skipTaskbar: true,
      webPreferences: {
        ...foreignPagePreferences(session),
        javascript: false,
        images: false,
        webgl: false,
        devTools: false,
      },
    });
    const { webContents } = page;
    let asked: () => void = doNothing;
    let answered: (hasChosen: boolean) => void = doNothing;
    const isAsked = new Promise<boolean>((resolve) => (asked = () => resolve(true)));
    const choice = new Promise<boolean>((resolve) => (answered = resolve));
    this.pages.set(webContents, { asked: () => asked(), answered: (hasChosen) => answered(hasChosen) });
    try {
      // The server's answer does not matter: by then the choice is made, or was not possible.
      const loaded = page.loadURL(origin).then(doNothing, doNothing);
      const wasAsked = await withinTime(serverLimitMs, Promise.race([loaded.then(() => false), isAsked]), false);
      if (!wasAsked) return 'nothingToChoose';
      // Without a limit: the agent may take any time.
      if (!(await choice)) return 'declined';
      await withinTime(serverLimitMs, loaded, undefined);
      return 'chosen';
    } finally {
      this.pages.delete(webContents);
      if (!page.isDestroyed()) page.destroy();
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
    const answer = this.askDesk({ host, choices, isRetry }).finally(() => this.asking.delete(host));
    this.asking.set(host, answer);
    return answer;
  }

  private async askDesk(request: ClientCertificateRequest): Promise<string | null> {
    try {
      return (await this.desk()?.clientCertificate(request)) ?? null;
    } catch (error) {
      // Without an answer the request would hang, and with it the connection that waits for it.
      this.log.error('certificate question failed', { error: errorName(error) });
      return null;
    }
  }
}

function doNothing(): void {
  // The content of the page does not matter.
}

function choice({ fingerprint, subjectName, issuerName, serialNumber, validExpiry }: Certificate): ClientCertificate {
  return { fingerprint, subject: subjectName, issuer: issuerName, serialNumber, validUntilMs: validExpiry * 1_000 };
}
