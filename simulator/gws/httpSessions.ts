import { newHttpSessionId, newUuid } from '../switch/identifiers';

export interface HttpSession {
  readonly id: string;
  readonly userName: string;
  csrfToken: string;
}

/** The HTTP sessions of Jetty, known by their JSESSIONID. */
export class HttpSessions {
  readonly #sessions = new Map<string, HttpSession>();
  #node = 1;

  open(userName: string): HttpSession {
    const session = { id: newHttpSessionId(this.#node), userName, csrfToken: newUuid() };
    this.#sessions.set(session.id, session);
    return session;
  }

  find(id: string): HttpSession | undefined {
    return this.#sessions.get(id);
  }

  of(userName: string | undefined): readonly HttpSession[] {
    return [...this.#sessions.values()].filter((session) => userName === undefined || session.userName === userName);
  }

  close(session: HttpSession): void {
    this.#sessions.delete(session.id);
  }

  /** Returns how many sessions were forgotten. */
  expire(userName: string | undefined): number {
    const expired = this.of(userName);
    expired.forEach((session) => this.close(session));
    return expired.length;
  }

  /** From now on the load balancer sends everybody to another node, which has no sessions of the first. */
  changeNode(userName: string | undefined): number {
    this.#node += 1;
    return this.expire(userName);
  }

  rotateCsrf(userName: string | undefined): number {
    const rotated = this.of(userName);
    for (const session of rotated) {
      session.csrfToken = newUuid();
    }
    return rotated.length;
  }
}
