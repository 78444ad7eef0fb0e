import { newUuid } from '../switch/identifiers';

/** The assertions of users who have signed in at the provider. Each can be used for one session at the server. */
export class Assertions {
  readonly #open = new Map<string, string>();

  /** A SAML response as a browser carries it: base64 of XML. */
  issue(userName: string): string {
    const id = `_${newUuid()}`;
    this.#open.set(id, userName);
    const subject = userName.replaceAll(/[<>&"]/g, '');
    const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${id}"><NameID>${subject}</NameID></samlp:Response>`;
    return Buffer.from(xml).toString('base64');
  }

  /** Returns the assertion's user. Its unguessable identifier replaces a signature. */
  redeem(response: string): string | undefined {
    const id = /ID="([^"]+)"/.exec(Buffer.from(response, 'base64').toString('utf8'))?.[1];
    if (id === undefined) {
      return undefined;
    }
    const userName = this.#open.get(id);
    this.#open.delete(id);
    return userName;
  }
}
