import { greeting } from './cli/greeting';
import { helpText } from './cli/helpText';
import { parseArguments } from './cli/parseArguments';
import { startSimulator } from './simulator';

/** The command line: `npm run simulator -- --help`. */
async function main(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2));
  switch (parsed.kind) {
    case 'help':
      console.log(helpText);
      return;
    case 'wrong':
      console.error(`${parsed.reason}\nTry --help.`);
      process.exitCode = 2;
      return;
    case 'run': {
      const simulator = await startSimulator(parsed.options);
      console.log(greeting(simulator, parsed.options.scenario ?? 'none'));
      for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => {
          simulator.close().catch((error: unknown) => {
            console.error(error);
            process.exitCode = 1;
          });
        });
      }
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? startFailure(error) : error);
  process.exit(1);
});

function startFailure(error: Error): string {
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  const port = 'port' in error ? String(error.port) : '';
  return inUse ? `Port ${port} is in use. Choose others with --port and --control-port.` : error.message;
}
