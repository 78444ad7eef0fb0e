import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { aFolder } from './desk';
import { buildDrivenProgram, DrivenProgram } from './drivenProgram';

/** So that electron-updater is bundled as it is in Wrapkey. */
export async function buildUpdateProgram(folder: string): Promise<void> {
  await buildDrivenProgram('test/support/updateDriver.ts', folder);
  // In a packaged program this is app-update.yml in its resources.
  writeFileSync(
    join(folder, 'dev-app-update.yml'),
    'provider: generic\nurl: http://127.0.0.1/\nupdaterCacheDirName: kept\n',
  );
}

/** A running version 1.5.0 that is told that it is an AppImage. */
export class UpdateProgram {
  readonly appImage: string;
  readonly savedFile: string;

  private constructor(
    private readonly program: DrivenProgram,
    private readonly home: string,
  ) {
    this.appImage = appImageOf(home);
    this.savedFile = savedFileOf(home);
  }

  static start(program: string, env: Readonly<Record<string, string>> = {}): UpdateProgram {
    const home = aFolder();
    writeFileSync(appImageOf(home), 'version 1.5.0');
    chmodSync(appImageOf(home), 0o755);
    mkdirSync(join(home, 'cache'));
    const driven = DrivenProgram.start(program, join(home, 'data'), {
      XDG_CACHE_HOME: join(home, 'cache'),
      APPIMAGE: appImageOf(home),
      UPDATE_SAVED: savedFileOf(home),
      UPDATE_SILENCE_MS: '60000',
      ...env,
    });
    onTestFinished(() => driven.stop());
    return new UpdateProgram(driven, home);
  }

  ask(action: string, value = ''): Promise<unknown> {
    return this.program.ask(action, value);
  }

  async download(): Promise<unknown> {
    await this.ask('begin');
    return this.ask('done');
  }

  /** Quits, and returns the exit code. */
  async quit(): Promise<unknown> {
    await this.ask('quit');
    return this.program.ended;
  }

  /** The files that wait for their installation. */
  kept(): readonly string[] {
    const folder = this.keptFile('');
    return existsSync(folder) ? readdirSync(folder).toSorted() : [];
  }

  keptFile(name: string): string {
    return join(this.home, 'cache', 'kept', 'pending', name);
  }

  installed(): string {
    return existsSync(this.appImage) ? readFileSync(this.appImage, 'utf8') : '';
  }
}

function appImageOf(home: string): string {
  return join(home, 'Wrapkey.AppImage');
}

function savedFileOf(home: string): string {
  return join(home, 'saved');
}
