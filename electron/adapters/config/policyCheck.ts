const flag = '--check-policy';

/** What the command line asks for: the policy that counts here, that of a file, or nothing of the kind. */
export type PolicyCheck = { readonly file: string | null };

export function policyCheckOf(args: readonly string[]): PolicyCheck | null {
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (at === -1) return null;
  const [, inOne] = (args[at] ?? '').split(/=(.*)/s);
  // What Chromium or Electron add stands before it or looks like an option.
  const file = inOne ?? args.slice(at + 1).find((arg) => !arg.startsWith('-'));
  return { file: file === undefined || file === '' ? null : file };
}
