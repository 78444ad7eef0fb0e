import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../../build/prepare/folders.mjs';
import { exitCodeOf, start } from '../../../build/process/children.mjs';
import { patched, type Patch } from './patches';
import { outcomeOf, type Outcome } from './verdict';

const notCopied = new Set(['.git', 'node_modules', 'dist', '.cache', 'test-results']);

/** A copy of the repository, with its own builds, in which one promise at a time is broken. */
export class BrokenCopy {
  private constructor(private readonly folder: string) {}

  static make(): BrokenCopy {
    const folder = mkdtempSync(join(tmpdir(), 'wrapkey-judge-'));
    for (const name of readdirSync(repositoryRoot).filter((entry) => !notCopied.has(entry))) {
      cpSync(join(repositoryRoot, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
    return new BrokenCopy(folder);
  }

  /** What the torture says of the copy with that patch; whole again afterwards. */
  async judged({ edits, torture }: Patch): Promise<Outcome> {
    const whole = new Map(edits.map(({ file }) => [file, readFileSync(join(this.folder, file), 'utf8')]));
    try {
      for (const edit of edits) {
        const path = join(this.folder, edit.file);
        writeFileSync(path, patched(readFileSync(path, 'utf8'), edit));
      }
      return await this.tortured(torture);
    } finally {
      for (const [file, source] of whole) writeFileSync(join(this.folder, file), source);
    }
  }

  /** As it is. */
  async tortured(torture: readonly string[]): Promise<Outcome> {
    const child = start(process.execPath, ['build/run.mjs', 'torture', ...torture], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const output: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text));
    const exitCode = await exitCodeOf(child);
    return outcomeOf(exitCode, output.join(''));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
