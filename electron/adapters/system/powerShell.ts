import { runTool, type ToolAnswer } from './runTool';
import { systemTool } from './windowsSystem';

// Runs Windows PowerShell scripts that also work under AppLocker and WDAC: their Constrained Language Mode allows
// cmdlets, operators, casts to simple types and reading properties, but no methods of other types (`[Console]::…`).

/** The texts that a script printed, one list for each output. `null` when the script did not run to its end. */
export type PowerShell = (
  script: string,
  variables?: Readonly<Record<string, string>>,
) => Promise<readonly (readonly string[])[] | null>;

/**
 * Adds `tell`, which prints texts as the numbers of their UTF-16 units (`72,105:;`): numbers survive every code page
 * and are not cut to the width of a window. An error ends the script before it prints its `end`.
 */
export function scriptWithTell(script: string): string {
  const tell =
    "function tell { $line = ''; foreach ($text in $args) " +
    "{ $line += ([int[]][char[]][string]$text -join ',') + ':' }; $line + ';' }";
  return `$ErrorActionPreference = 'Stop'; ${tell}; ${script}; 'end'`;
}

/** Passes values as variables, not as parts of the script, so that no file name can become a command. */
export function windowsPowerShell(environment: NodeJS.ProcessEnv, limitMs?: number): PowerShell {
  const file = systemTool(environment, 'WindowsPowerShell\\v1.0\\powershell.exe');
  // Started from PowerShell 7 it would first look at the modules of that, which it cannot load, and at the user's
  // before its own.
  const own = { PSModulePath: systemTool(environment, 'WindowsPowerShell\\v1.0\\Modules') };
  return async (script, variables = {}) => {
    const args = ['-NoProfile', '-NonInteractive', '-Command', scriptWithTell(script)];
    const options = { environment: { ...variables, ...own }, ...(limitMs !== undefined && { limitMs }) };
    return parseTexts(await runTool(file, args, options));
  };
}

export function parseTexts(answer: ToolAnswer | null): readonly (readonly string[])[] | null {
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
