import type { CommandList, Outcome } from './command';
import type { DiagnosticsSection } from './words/diagnostics';

export interface DiagnosticsPreview {
  /** Identifies this preview: only what was previewed can be saved. */
  readonly id: string;
  /** The file is the text of the chosen sections, in this order, with nothing between them. */
  readonly sections: readonly DiagnosticsPart[];
}

export interface DiagnosticsPart {
  readonly name: DiagnosticsSection;
  readonly text: string;
  /** Included unless the agent removes it. */
  readonly isOn: boolean;
}

export type SaveDiagnosticsFailure =
  /** A later preview has replaced it, so the agent has not seen what would be saved. */
  { readonly code: 'outdated' } | { readonly code: 'notSaved'; readonly reason: string };

export interface DiagnosticsCommands {
  /** Prepares what could be saved for support; nothing leaves the program. */
  readonly previewDiagnostics: { readonly input: undefined; readonly output: Outcome<DiagnosticsPreview, never> };
  /**
   * Saves these sections of a preview, exactly as shown, to a file that the agent picks. `isSaved` is false when the
   * agent cancels.
   */
  readonly saveDiagnostics: {
    readonly input: { readonly previewId: string; readonly sections: readonly DiagnosticsSection[] };
    readonly output: Outcome<{ readonly isSaved: boolean }, SaveDiagnosticsFailure>;
  };
}

export const diagnosticsCommands: CommandList<DiagnosticsCommands> = {
  previewDiagnostics: 'bare',
  saveDiagnostics: 'withInput',
};
