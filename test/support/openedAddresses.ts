import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aFolder } from './desk';

/** In the place of the program that opens addresses on Linux: it writes them down. */
export interface OpenedAddresses {
  /** For the program under test. */
  readonly env: Readonly<Record<string, string>>;
  addresses(): readonly string[];
}

export function recordOpenedAddresses(): OpenedAddresses {
  const folder = aFolder();
  const [program, list] = [join(folder, 'xdg-open'), join(folder, 'opened')];
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${list}'\n`);
  chmodSync(program, 0o755);
  return {
    env: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
    addresses: () => (existsSync(list) ? readFileSync(list, 'utf8').trimEnd().split('\n') : []),
  };
}
