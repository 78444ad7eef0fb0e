import { release, totalmem } from 'node:os';
import { join } from 'node:path';
import { app, dialog, screen } from 'electron';
import type { DiagnosticsHost, SystemFacts } from '../../core/diagnostics/diagnosticsPort';
import type { Platform } from '../../core/kernel/platform';
import { fail, succeed, type Result } from '../../core/kernel/result';
import { errorCode } from '../files/atomicFile';
import { replaceFile } from '../files/replaceFile';

export interface ElectronDiagnosticsParts {
  readonly platform: Platform;
  readonly lastLogLines: () => readonly string[];
}

/** Facts about this machine, and a file where the agent chooses. */
export class ElectronDiagnostics implements DiagnosticsHost {
  constructor(private readonly parts: ElectronDiagnosticsParts) {}

  system(): SystemFacts {
    const { electron, chrome, node } = process.versions;
    return {
      wrapkey: version(app.getVersion()),
      electron: version(electron),
      chrome: version(chrome),
      node: version(node),
      platform: this.parts.platform,
      release: version(release()),
      architecture: version(process.arch),
      isPackaged: app.isPackaged,
      memoryMb: Math.round(totalmem() / 1024 / 1024),
      displays: screen.getAllDisplays().length,
      upMinutes: Math.round(process.uptime() / 60),
    };
  }

  lastLogLines(): readonly string[] {
    return this.parts.lastLogLines();
  }

  async save(text: string): Promise<Result<boolean, { readonly reason: string }>> {
    try {
      const name = `wrapkey-diagnostics-${new Date().toISOString().slice(0, 10)}.txt`;
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: 'Text', extensions: ['txt'] }],
      });
      if (canceled || filePath === '') return succeed(false);
      await replaceFile(filePath, text, 'utf8');
      return succeed(true);
    } catch (error) {
      return fail({ reason: errorCode(error) });
    }
  }
}

/** The system reports the version; text that does not look like one is not passed on. */
function version(text: string): string {
  return /^[\w.+~-]{1,60}$/.test(text) ? text : 'unknown';
}
