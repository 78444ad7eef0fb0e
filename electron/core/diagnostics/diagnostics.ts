import type { DiagnosticsSection } from '../../contract/words/diagnostics';
import type { ApplicationState } from '../applicationState';
import type { Clock } from '../kernel/clock';
import type { IdSource } from '../kernel/ids';
import { fail, succeed, type Result } from '../kernel/result';
import type { StateHost } from '../kernel/store';
import type { SessionState } from '../session/sessionState';
import { diagnosticsFacts } from './diagnosticsFacts';
import type { DiagnosticsHost } from './diagnosticsPort';
import { diagnosticsParts, type DiagnosticsPart } from './diagnosticsText';
import { withMoment, type SessionMoment } from './sessionHistory';

const largestBytes = 20 * 1024 * 1024;
/** The most bytes that one UTF-16 unit needs in UTF-8. */
const bytesPerUnit = 3;

export interface DiagnosticsPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly diagnostics: DiagnosticsHost;
}

export interface PreviewedDiagnostics {
  /** Only what was previewed can be saved. */
  readonly id: string;
  /** The file is the text of the chosen sections, in this order, with nothing between them. */
  readonly sections: readonly DiagnosticsPart[];
}

type NotSaved = { readonly code: 'outdated' } | { readonly code: 'notSaved'; readonly reason: string };

/** What the agent may send to support: first previewed, then saved exactly as previewed. */
export class Diagnostics {
  private history: readonly SessionMoment[] = [];
  private shown: PreviewedDiagnostics | null = null;

  constructor(
    private readonly ports: DiagnosticsPorts,
    private readonly host: Pick<StateHost<ApplicationState>, 'state'>,
  ) {}

  sessionChanged(session: SessionState): void {
    this.history = withMoment(this.history, session, this.ports.clock.nowMs());
  }

  preview(): PreviewedDiagnostics {
    const { clock, diagnostics, ids } = this.ports;
    const facts = diagnosticsFacts(this.host.state, {
      nowMs: clock.nowMs(),
      system: diagnostics.system(),
      session: this.history,
      log: diagnostics.lastLogLines(),
    });
    this.shown = { id: ids.next(), sections: diagnosticsParts(facts) };
    return this.shown;
  }

  /** `isSaved` is false when the agent cancels. */
  async save(
    previewId: string,
    wanted: readonly DiagnosticsSection[],
  ): Promise<Result<{ readonly isSaved: boolean }, NotSaved>> {
    if (this.shown?.id !== previewId) return fail({ code: 'outdated' });
    const text = this.shown.sections.map((section) => (wanted.includes(section.name) ? section.text : '')).join('');
    if (text.length * bytesPerUnit > largestBytes) return fail({ code: 'notSaved', reason: 'EFBIG' });
    const saved = await this.ports.diagnostics.save(text);
    return saved.ok ? succeed({ isSaved: saved.value }) : fail({ code: 'notSaved', reason: saved.failure.reason });
  }
}
