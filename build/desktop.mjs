/**
 * Runs a command in a virtual desktop: `node build/desktop.mjs -- COMMAND ARGS`. Its exit code is passed on.
 * Inside it Electron needs `--password-store=gnome-libsecret` to use the keyring.
 */
import { VirtualDesktop } from './desktop/virtualDesktop.mjs';
import { desktopPrograms, electronLibraries } from './prepare/packageNames.mjs';
import { prepareSystemPackages } from './prepare/systemPackages.mjs';
import { endChildrenOnSignal } from './process/children.mjs';
import { StepFailure, reportFailure } from './process/stepFailure.mjs';

/** @param {readonly string[]} args */
async function main(args) {
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (!command) throw new StepFailure('no command given', 'node build/desktop.mjs -- COMMAND ARGS', 2);
  if (process.platform !== 'linux') throw new StepFailure('the virtual desktop exists on Linux only');
  await prepareSystemPackages([...electronLibraries, ...desktopPrograms]);
  const desktop = new VirtualDesktop();
  endChildrenOnSignal(() => desktop.stop());
  try {
    await desktop.start();
    return await desktop.run([command, ...rest]);
  } finally {
    await desktop.stop();
  }
}

main(process.argv.slice(2)).then(
  (exitCode) => process.exit(exitCode),
  (error) => process.exit(reportFailure(error)),
);
