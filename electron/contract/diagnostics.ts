import type { CommandList, Outcome } from './command';

/** What a diagnostics file is made of. `hosts` names servers, so it is off unless the agent says otherwise. */
export const diagnosticsSections = [
  'versions',
  'policy',
  'session',
  'work',
  'journal',
  'notices',
  'log',
  'hosts',
] as const;

export type DiagnosticsSection = (typeof diagnosticsSections)[number];

export interface DiagnosticsPreview {
  /** Names what was shown: only that can be saved. */
  readonly id: string;
  /** The file is the text of the chosen ones in this order, one after the other, with nothing between. */
  readonly sections: readonly DiagnosticsPart[];
}

export interface DiagnosticsPart {
  readonly name: DiagnosticsSection;
  readonly text: string;
  /** Chosen unless the agent takes it out. */
  readonly isOn: boolean;
}

export type SaveDiagnosticsFailure =
  /** A later preview has taken its place: what was asked for is not what would be saved. */
  { readonly code: 'outdated' } | { readonly code: 'notSaved'; readonly reason: string };

export interface DiagnosticsCommands {
  /** Makes what could be saved for support; nothing leaves the program. */
  readonly previewDiagnostics: { readonly input: undefined; readonly output: Outcome<DiagnosticsPreview, never> };
  /** Saves these sections of a preview, exactly as it showed them, where the agent says. `isSaved`: the agent did say. */
  readonly saveDiagnostics: {
    readonly input: { readonly previewId: string; readonly sections: readonly DiagnosticsSection[] };
    readonly output: Outcome<{ readonly isSaved: boolean }, SaveDiagnosticsFailure>;
  };
}

export const diagnosticsCommands: CommandList<DiagnosticsCommands> = {
  previewDiagnostics: 'bare',
  saveDiagnostics: 'withInput',
};
