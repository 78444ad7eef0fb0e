/** A program (or folder) of Windows itself, by its full path: another one of its name may lie anywhere in the search path. */
export function systemTool(environment: NodeJS.ProcessEnv, name: string): string {
  return `${environment['SystemRoot'] ?? 'C:\\Windows'}\\System32\\${name}`;
}
