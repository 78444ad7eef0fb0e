import type { Snippet } from '../../contract/words/snippets';
import type { Logger } from '../kernel/log';
import { fail, succeed, type Result } from '../kernel/result';
import type { PolicySlice } from '../policy/policySlice';
import type { AgentSlice } from '../session/agentSlice';
import { isSameOwner } from '../session/owner';
import type { SnippetsOfAgent } from './snippet';
import type { SnippetStore } from './snippetStorePort';
import { storedSnippets, type OwnSnippet } from './storedSnippets';

export interface SnippetBookPorts {
  readonly log: Logger;
  readonly snippetStore: SnippetStore;
}

/** The snippets of the agent and of the policy. The file is read when it is first needed. */
export class SnippetBook {
  private known: readonly OwnSnippet[] = [];
  private isRead = false;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly ports: SnippetBookPorts,
    private readonly host: { readonly state: AgentSlice & PolicySlice },
  ) {}

  async all(): Promise<SnippetsOfAgent> {
    await this.open();
    const { agent, policy } = this.host.state;
    const own = agent === null ? [] : this.known.filter(({ owner }) => isSameOwner(owner, agent.owner));
    return { own: own.map(({ name, text }) => ({ name, text })), given: policy.notes.snippets };
  }

  /** Replaces the agent's own. */
  async save(own: readonly Snippet[]): Promise<Result<null, { readonly code: 'signedOut' | 'notKept' }>> {
    await this.open();
    const { agent } = this.host.state;
    if (agent === null) return fail({ code: 'signedOut' });
    const { owner } = agent;
    const others = this.known.filter((one) => !isSameOwner(one.owner, owner));
    this.known = [...others, ...own.map((snippet) => ({ ...snippet, owner }))];
    const saved = await this.ports.snippetStore.save(this.known);
    if (saved.ok) return succeed(null);
    this.ports.log.warn('snippets not kept', { cause: saved.failure });
    return fail({ code: 'notKept' });
  }

  /** Resolves when the file has been read, or cannot be read now; it is then tried again the next time. */
  private open(): Promise<void> {
    if (this.isRead) return Promise.resolve();
    this.reading ??= this.read().finally(() => (this.reading = null));
    return this.reading;
  }

  private async read(): Promise<void> {
    const { snippetStore, log } = this.ports;
    const { records, setAside } = await snippetStore.load();
    if (setAside !== null) log.error('snippets unreadable, and set aside');
    if (snippetStore.unread() !== null) return;
    this.isRead = true;
    this.known = [...storedSnippets(records), ...this.known];
  }
}
