const flag = '--check-policy';

/** Asks to explain the policy of a file, or with `null` the policy of this machine. */
export type PolicyCheck = { readonly file: string | null };

export function policyCheckOf(args: readonly string[]): PolicyCheck | null {
  // What stands after `--` is a link from another program.
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const at = own.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (at === -1) return null;
  const [, inOne] = (own[at] ?? '').split(/=(.*)/s);
  // Arguments that Chromium or Electron add come before the switch or look like options.
  const file = inOne ?? own.slice(at + 1).find((arg) => !arg.startsWith('-'));
  return { file: file === undefined || file === '' ? null : file };
}
