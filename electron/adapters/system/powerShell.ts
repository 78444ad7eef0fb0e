import { runTool, type ToolAnswer } from './runTool';
import { systemTool } from './windowsSystem';

// Windows PowerShell, asked in a way that works under AppLocker and WDAC too: their Constrained Language Mode runs cmdlets,
// operators, casts to simple types and the reading of properties, but no methods of other types (`[Console]::…`).

/** The texts that a script printed, one list for each output. `null` when it did not run to its end. */
export type PowerShell = (
  script: string,
  variables?: Readonly<Record<string, string>>,
) => Promise<readonly (readonly string[])[] | null>;

/**
 * With `tell`, which writes texts as the numbers of their UTF-16 units (`72,105:;`): numbers come through every code page,
 * and no window is too narrow for them. An error ends the script before its `end`.
 */
export function wholeScript(script: string): string {
  const tell =
    "function tell { $line = ''; foreach ($text in $args) " +
    "{ $line += ([int[]][char[]][string]$text -join ',') + ':' }; $line + ';' }";
  return `$ErrorActionPreference = 'Stop'; ${tell}; ${script}; 'end'`;
}

/** Variables and not parts of the script: no name of a file can become a command. */
export function windowsPowerShell(environment: NodeJS.ProcessEnv, limitMs?: number): PowerShell {
  const file = systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe');
  // Started out of PowerShell 7 it would look among the modules of that one first, which it cannot load; and before its own
  // among those of the user.
  const own = { PSModulePath: systemTool(environment, 'WindowsPowerShell\\v1.0\\Modules') };
  return async (script, variables = {}) => {
    const args = ['-NoProfile', '-NonInteractive', '-Command', wholeScript(script)];
    const options = { environment: { ...variables, ...own }, ...(limitMs !== undefined && { limitMs }) };
    return parseTold(await runTool(file, args, options));
  };
}

export function parseTold(answer: ToolAnswer | null): readonly (readonly string[])[] | null {
  if (answer?.exitCode !== 0) return null;
  const printed = answer.output.toString('latin1').replace(/\s+/g, '');
  if (!/^((\d+(,\d+)*)?:|;)*end$/.test(printed)) return null;
  return printed
    .split(';')
    .slice(0, -1)
    .map((line) => line.split(':').slice(0, -1).map(textOf));
}

function textOf(units: string): string {
  return units === '' ? '' : Array.from(units.split(','), (unit) => String.fromCharCode(Number(unit))).join('');
}
