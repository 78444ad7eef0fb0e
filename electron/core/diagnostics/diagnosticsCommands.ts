import * as z from 'zod';
import type { DiagnosticsCommands } from '../../contract/diagnostics';
import { diagnosticsSections } from '../../contract/words/diagnostics';
import { command, costly, id, noInput, type CommandsOf } from '../kernel/command';
import { succeed } from '../kernel/result';
import type { Diagnostics } from './diagnostics';

export interface DiagnosticsCommandServices {
  readonly diagnostics: Pick<Diagnostics, 'preview' | 'save'>;
}

export function diagnosticsCommands({ diagnostics }: DiagnosticsCommandServices): CommandsOf<DiagnosticsCommands> {
  const wanted = z.strictObject({
    previewId: id,
    sections: z.array(z.enum(diagnosticsSections)).max(diagnosticsSections.length).readonly(),
  });
  return {
    previewDiagnostics: command(noInput, () => succeed(diagnostics.preview()), { often: costly }),
    saveDiagnostics: command(wanted, ({ previewId, sections }) => diagnostics.save(previewId, sections), {
      often: costly,
    }),
  };
}
