import type { HttpExchange, HttpPort, HttpRequest } from '../../electron/core/gws/httpPort';
import type { NetworkProblem } from '../../electron/core/gws/problems';

/** Lets requests through until a test takes the network away; then they fail as they would on the system. */
export class FragileHttp implements HttpPort {
  problem: NetworkProblem | null = null;

  constructor(private readonly http: HttpPort) {}

  send(request: HttpRequest): HttpExchange {
    if (this.problem === null) return this.http.send(request);
    const answer = { kind: 'failed' as const, problem: this.problem, mayHaveArrived: false };
    return { answer: Promise.resolve(answer), abort: () => undefined };
  }

  forgetCookies(): Promise<void> {
    return this.http.forgetCookies();
  }
}
