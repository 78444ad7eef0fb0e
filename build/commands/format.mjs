import { repositoryRoot } from '../prepare/folders.mjs';
import { run } from '../process/children.mjs';
import { toolCommand } from '../process/tools.mjs';

export async function command() {
  const [node, ...args] = toolCommand('prettier', ['--write', '--log-level', 'warn', '.']);
  return run(node, args, { cwd: repositoryRoot });
}
