import type { Credentials } from '../gws/httpPort';
import type { Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import type { StateHost } from '../kernel/store';
import type { SettingsSaver } from '../preferences/settingsSaver';
import type { SettingsSlice } from '../preferences/settingsSlice';
import { plainWords } from '../privacy/plainLine';
import type { ClientCertificateRequest, NetworkDesk, ProxyChallenge } from './networkPort';
import type { NetworkQuestion } from './networkQuestion';
import type { NetworkSlice } from './networkSlice';

type NetworkQuestionsState = SettingsSlice & NetworkSlice;

interface NetworkQuestionPorts {
  readonly ids: IdSource;
  readonly clock: Clock;
}

/**
 * Asks the agent what a proxy or a server wants to know. After a refusal automatic retries do not ask again; only a
 * sign-in or a retry by hand does.
 */
export class NetworkQuestions implements NetworkDesk {
  private readonly proxyAnswers = new Map<string, (credentials: Credentials | null) => void>();
  private readonly certificateAnswers = new Map<string, (fingerprint: string | null) => void>();
  private readonly declined = new Set<string>();
  /** By host. Saved to the settings a moment later. */
  private readonly chosen = new Map<string, string>();
  private hasStopped = false;

  constructor(
    private readonly ports: NetworkQuestionPorts,
    private readonly host: StateHost<NetworkQuestionsState>,
    private readonly saver: SettingsSaver,
  ) {}

  async proxyCredentials({ host, realm, isRetry }: ProxyChallenge): Promise<Credentials | null> {
    if (this.hasStopped || this.declined.has(`proxy ${host}`)) return null;
    const id = this.ports.ids.next();
    const answer = new Promise<Credentials | null>((resolve) => this.proxyAnswers.set(id, resolve));
    this.show({ kind: 'proxy', id, host, realm: plainWords(realm), isRetry });
    return answer;
  }

  async clientCertificate({ host, choices, isRetry }: ClientCertificateRequest): Promise<string | null> {
    const valid = choices.filter(({ validUntilMs }) => validUntilMs > this.ports.clock.nowMs());
    const chosen = this.chosen.get(host) ?? this.host.state.settings.clientCertificates[host];
    if (!isRetry && chosen !== undefined && valid.some(({ fingerprint }) => fingerprint === chosen)) return chosen;
    if (this.hasStopped || valid.length === 0 || this.declined.has(`certificate ${host}`)) return null;
    const id = this.ports.ids.next();
    const answer = new Promise<string | null>((resolve) => this.certificateAnswers.set(id, resolve));
    this.show({ kind: 'clientCertificate', id, host, choices: valid, isRetry });
    return answer;
  }

  answerProxy(id: string, credentials: Credentials | null): void {
    const question = this.take(id, 'proxy');
    if (question === null) return;
    if (credentials === null) this.declined.add(`proxy ${question.host}`);
    this.proxyAnswers.get(id)?.(credentials);
    this.proxyAnswers.delete(id);
  }

  answerClientCertificate(id: string, fingerprint: string | null): void {
    const question = this.take(id, 'clientCertificate');
    if (question === null) return;
    if (fingerprint === null) this.declined.add(`certificate ${question.host}`);
    else this.remember(question.host, fingerprint);
    this.certificateAnswers.get(id)?.(fingerprint);
    this.certificateAnswers.delete(id);
  }

  /** The agent is trying to connect, so questions are welcome again. */
  mayAskAgain(): void {
    this.declined.clear();
  }

  stop(): void {
    this.hasStopped = true;
    for (const answer of this.proxyAnswers.values()) answer(null);
    for (const answer of this.certificateAnswers.values()) answer(null);
    this.proxyAnswers.clear();
    this.certificateAnswers.clear();
    this.host.update({ networkQuestions: [] });
  }

  private show(question: NetworkQuestion): void {
    this.host.update({ networkQuestions: [...this.host.state.networkQuestions, question] });
  }

  /** Takes the open question off the screen and returns it. */
  private take(id: string, kind: NetworkQuestion['kind']): NetworkQuestion | null {
    const questions = this.host.state.networkQuestions;
    const question = questions.find((one) => one.id === id && one.kind === kind);
    if (question === undefined) return null;
    this.host.update({ networkQuestions: questions.filter((one) => one !== question) });
    return question;
  }

  private remember(host: string, fingerprint: string): void {
    this.chosen.set(host, fingerprint);
    // If saving fails, the agent is asked again after the next start; the saver has logged why.
    void this.saver.save((settings) => ({
      ...settings,
      clientCertificates: { ...settings.clientCertificates, [host]: fingerprint },
    }));
  }
}
