/** Makes sure that the operating system's packages are installed: installs them as root, or prints the command. */
import { spawnSync } from 'node:child_process';
import { mustRun } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** @param {readonly string[]} names */
function installedAmong(names) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names], {
    encoding: 'utf8',
  });
  if (query.error) return undefined;
  const lines = query.stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([status]) => status === 'installed').map(([, name]) => name));
}

/** @param {string} name */
function canBeInstalled(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(policy.stdout);
}

/** @param {string} alternatives */
function choose(alternatives) {
  const names = alternatives.split('|');
  return names.find(canBeInstalled) ?? names[0] ?? alternatives;
}

/** @param {readonly string[]} missing */
async function installAsRoot(missing) {
  await mustRun(['apt-get', 'update', '-qq'], {
    what: 'apt-get update did not succeed',
    advice: 'check the network and the package sources, then run the command again',
    options: { env: aptEnvironment },
  });
  const names = missing.map(choose);
  console.log(`Installing ${names.length} system packages: ${names.join(' ')} …`);
  await mustRun(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names], {
    what: 'apt-get install did not succeed',
    advice: 'read the lines above, install what is missing by hand, and run the command again',
    options: { env: aptEnvironment, stdio: ['ignore', 'ignore', 'inherit'] },
  });
}

/** @param {readonly string[]} needed names, or alternatives as `a|b` */
export async function prepareSystemPackages(needed) {
  if (process.platform !== 'linux') return;
  const installed = installedAmong(needed.flatMap((alternatives) => alternatives.split('|')));
  // Not a Debian system: a missing package is noticed when its program is started.
  if (!installed) return;
  const missing = needed.filter((alternatives) => !alternatives.split('|').some((name) => installed.has(name)));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) return installAsRoot(missing);
  throw new StepFailure(
    `these system packages are missing: ${missing.map(choose).join(' ')}`,
    `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.map(choose).join(' ')}`,
  );
}
