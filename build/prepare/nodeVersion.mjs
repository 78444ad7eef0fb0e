import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailure } from '../process/stepFailure.mjs';
import { repositoryRoot } from './folders.mjs';

/** @param {string} version */
function parts(version) {
  return version
    .replace(/^[^\d]*/, '')
    .split('.')
    .map(Number);
}

/**
 * @param {string} actual
 * @param {string} minimum
 */
export function isAtLeast(actual, minimum) {
  const [major = 0, minor = 0] = parts(actual);
  const [minimumMajor = 0, minimumMinor = 0] = parts(minimum);
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

export function checkNodeVersion() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  if (isAtLeast(process.version, engines.node)) return;
  throw new StepFailure(
    `this is Node ${process.version}, Wrapkey needs Node ${engines.node}`,
    'install a current LTS version of Node and run the command again',
  );
}
