export function isDialLink(text: string): boolean {
  return /^(?:tel|callto|sips?|wrapkey):/i.test(text);
}

/** The link to a number in a command line, where the system puts it on Windows and Linux. */
export function linkIn(commandLine: readonly string[]): string | null {
  return commandLine.slice(1).find(isDialLink) ?? null;
}
