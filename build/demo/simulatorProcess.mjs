/** Starts the built simulator on free ports and learns its addresses from what it prints. */
import { waitFor } from '../desktop/waiting.mjs';
import { repositoryRoot } from '../prepare/folders.mjs';
import { end, start } from '../process/children.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

/** The sample agent of the simulator. */
export const sampleAgent = { userName: 'jdoe', password: 'secret-jane' };

/** @param {readonly string[]} args */
export async function startSimulator(args) {
  const child = start(process.execPath, ['out/simulator/main.js', ...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
    process.stdout.write(chunk);
  });
  const addresses = () => {
    const gws = /^\s*GWS\s+(http\S+)$/m.exec(printed)?.[1];
    const control = /^\s*Control API\s+(http\S+)$/m.exec(printed)?.[1];
    return gws && control ? { gws, control } : undefined;
  };
  const hasAnswered = () => child.exitCode !== null || addresses();
  await waitFor(hasAnswered, { what: 'the simulator did not print its addresses' });
  const found = addresses();
  if (!found) throw new StepFailure(`the simulator ended at once (exit code ${child.exitCode})`, printed);
  return { ...found, stop: () => end(child) };
}
