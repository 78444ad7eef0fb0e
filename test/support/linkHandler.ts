import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appArguments, electronRuntime } from '../../build/electron-path.mjs';
import { aFolder } from './desk';

const limitMs = 30_000;

/**
 * Makes Wrapkey the program for links to numbers, as an agent does in the settings of a Linux desktop, and hands over
 * links by the real `xdg-open`.
 */
export function aLinkHandler(userDataDir: string, policyFile: string) {
  const folder = aFolder();
  const [applications, program] = [join(folder, 'applications'), join(folder, 'wrapkey-links')];
  const started = [electronRuntime().executable, ...appArguments(), `--user-data-dir=${userDataDir}`];
  writeFileSync(
    program,
    `#!/bin/sh\nexport WRAPKEY_POLICY='${policyFile}'\nexec ${started.map(quoted).join(' ')} "$@"\n`,
  );
  chmodSync(program, 0o755);
  mkdirSync(applications);
  const schemes = ['tel', 'callto', 'sip', 'wrapkey'].map((scheme) => `x-scheme-handler/${scheme}`);
  writeFileSync(
    join(applications, 'wrapkey-links.desktop'),
    `[Desktop Entry]\nType=Application\nName=Wrapkey\nExec=${program} %U\nMimeType=${schemes.join(';')};\n`,
  );
  const defaults = schemes.map((scheme) => `${scheme}=wrapkey-links.desktop`);
  writeFileSync(join(folder, 'mimeapps.list'), `[Default Applications]\n${defaults.join('\n')}\n`);
  const env = {
    ...process.env,
    ...{ XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, XDG_CURRENT_DESKTOP: 'X-Generic', BROWSER: '/bin/false' },
  };
  /** Resolves when the program that was started for it has ended. */
  return (link: string): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const opening = spawn('xdg-open', [link], { env, stdio: 'ignore', timeout: limitMs });
      opening.once('error', reject);
      opening.once('exit', resolve);
    });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
