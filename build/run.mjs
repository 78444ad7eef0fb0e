/** `node build/run.mjs COMMAND [args]`: prepares what the command needs, then runs it. Uses only Node's built-ins. */
import { installDependencies } from './prepare/dependencies.mjs';
import { checkNodeVersion } from './prepare/nodeVersion.mjs';
import { endChildrenOnSignal } from './process/children.mjs';
import { StepFailure, reportFailure } from './process/stepFailure.mjs';

/**
 * @typedef {object} Command
 * @property {string} about
 * @property {() => Promise<{ command: (args: readonly string[]) => Promise<number> }>} load
 */

/** @type {Record<string, Command>} */
const commands = {
  demo: { about: 'the app, signed in to a simulator where calls arrive', load: () => import('./commands/demo.mjs') },
  test: {
    about:
      'everything that is checked; `-- PART [FILTER]` for one part, `--repeat N --load` to hunt what fails now and then',
    load: () => import('./commands/test.mjs'),
  },
  dev: { about: 'the app with hot reload, and a simulator', load: () => import('./commands/dev.mjs') },
  simulator: {
    about: 'the GWS simulator alone; `-- --help` explains it',
    load: () => import('./commands/simulator.mjs'),
  },
  bench: {
    about: 'how fast it is, beside bare programs; `-- NAME --rounds N` for one',
    load: () => import('./commands/bench.mjs'),
  },
  torture: {
    about: 'kills, storms and damages, again and again; `-- --kills 200`, `--storm`, `--fuzz`, `--fleet`, `--judge`',
    load: () => import('./commands/torture.mjs'),
  },
  build: {
    about: 'main process, preload, renderer and simulator into out/',
    load: () => import('./commands/build.mjs'),
  },
  package: {
    about: 'what is installed on desktops, into dist/; `-- --linux deb` for one kind',
    load: () => import('./commands/package.mjs'),
  },
  check: {
    about: 'format, lint, types, who imports whom, unit tests, unused code',
    load: () => import('./commands/check.mjs'),
  },
  lint: { about: 'lint and format, no warnings', load: () => import('./commands/lint.mjs') },
  'policy-files': {
    about: 'docs/policy anew from the schema of the policy',
    load: () => import('./commands/policyFiles.mjs'),
  },
  format: { about: 'formats the sources in place', load: () => import('./commands/format.mjs') },
};

function usage() {
  const lines = Object.entries(commands).map(([name, { about }]) => `  npm run ${name.padEnd(12)} ${about}`);
  return `one of\n${lines.join('\n')}`;
}

/** @param {readonly string[]} args */
async function main([name = '', ...args]) {
  const chosen = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!chosen) throw new StepFailure(name ? `there is no command "${name}"` : 'no command given', usage(), 2);
  checkNodeVersion();
  await installDependencies();
  const { command } = await chosen.load();
  return command(args);
}

endChildrenOnSignal();
main(process.argv.slice(2)).then(
  (exitCode) => process.exit(exitCode),
  (error) => process.exit(reportFailure(error)),
);
