// The command-line switches that a shortcut, a start script or another program may pass to the installed program. Some
// of Chromium's switches record passwords, open ports or disable protection, many before any line of Wrapkey runs, when
// it is too late to remove them; and each version has new ones. So this list names what is allowed, and Wrapkey does
// not start with anything else.

const allowedSwitches: ReadonlySet<string> = new Set([
  // Wrapkey's own.
  'hidden',
  'check-policy',
  // Passed by the installer, and by Windows when a notification is clicked.
  'updated',
  'force-run',
  'embedding',
  'toastactivated',
  // Drawing.
  'disable-gpu',
  'disable-gpu-compositing',
  'force-color-profile',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'enable-wayland-ime',
  // The keyring that Chromium uses on a Linux desktop.
  'password-store',
]);

/** Makes Chromium write the keys of TLS connections into a file. */
const refusedVariables: readonly string[] = ['SSLKEYLOGFILE'];

/** The names of the present switches and variables that keep the installed program from starting. */
export function refusedAtStart(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly string[] {
  const switches = switchesIn(args, platform).filter((name) => !allowedSwitches.has(name));
  const variables = refusedVariables.filter((name) => environment[name] !== undefined);
  return [...new Set([...switches.map((name) => `--${name}`), ...variables])];
}

/** Reads the command line as Chromium does: it trims each argument, and arguments after `--` are not switches. */
function switchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const end = args.indexOf('--');
  const beginning = platform === 'win32' ? /^(?:--|-|\/)([^=]+)/ : /^(?:--|-)([^=]+)/;
  return (end === -1 ? args : args.slice(0, end)).flatMap((arg) => {
    const name = beginning.exec(arg.trim())?.[1];
    if (name === undefined) return [];
    return [platform === 'win32' ? name.toLowerCase() : name];
  });
}
