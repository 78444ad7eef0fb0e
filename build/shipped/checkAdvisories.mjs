/** `node build/shipped/checkAdvisories.mjs`, after packaging: fails when a shipped package has a known advisory. */
import { spawnSync } from 'node:child_process';
import { repositoryRoot } from '../prepare/folders.mjs';
import { advisoriesAgainst } from './advisories.mjs';
import { shippedPackages } from './packageApp.mjs';

// On Windows npm is a script, which only a shell starts; the line is fixed.
const { stdout } = spawnSync('npm audit --json', { cwd: repositoryRoot, encoding: 'utf8', shell: true });
const shipped = ['electron', ...shippedPackages().map(({ name }) => name)];
const found = advisoriesAgainst(JSON.parse(stdout), shipped);
console.log(`${shipped.length} packages ship, ${found.length} advisories are known against them`);
for (const line of found) console.log(`  ${line}`);
process.exitCode = found.length === 0 ? 0 : 1;
