/** The full path of a program or folder of Windows: the search path may contain another program with its name. */
export function systemTool(environment: NodeJS.ProcessEnv, name: string): string {
  return `${environment['SystemRoot'] ?? 'C:\\Windows'}\\System32\\${name}`;
}
