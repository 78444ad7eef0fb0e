// What a shortcut, a start script or another program may add to the start of the installed program. Some of what Chromium
// takes writes down passwords, opens ports or turns protection off, much of it before any line of Wrapkey runs, so that
// taking it away would be too late; and each version brings more. So this is a list of what is allowed, and with anything
// else Wrapkey does not start.

const allowedSwitches: ReadonlySet<string> = new Set([
  // Its own.
  'hidden',
  'check-policy',
  // Of its installer, and of Windows when a notification is clicked.
  'updated',
  'force-run',
  'embedding',
  'toastactivated',
  // How it is drawn.
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
  // Which keyring of a Linux desktop Chromium uses.
  'password-store',
]);

/** By it Chromium writes the keys of TLS connections into a file. */
const refusedVariables: readonly string[] = ['SSLKEYLOGFILE'];

/** The switches and variables, by name, with which the installed program does not start. */
export function refusedAtStart(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly string[] {
  const switches = switchesIn(args, platform).filter((name) => !allowedSwitches.has(name));
  const variables = refusedVariables.filter((name) => environment[name] !== undefined);
  return [...new Set([...switches.map((name) => `--${name}`), ...variables])];
}

/** As Chromium reads a command line: it trims each argument, and what follows `--` is no switch. */
function switchesIn(args: readonly string[], platform: NodeJS.Platform): readonly string[] {
  const end = args.indexOf('--');
  const beginning = platform === 'win32' ? /^(?:--|-|\/)([^=]+)/ : /^(?:--|-)([^=]+)/;
  return (end === -1 ? args : args.slice(0, end)).flatMap((arg) => {
    const name = beginning.exec(arg.trim())?.[1];
    if (name === undefined) return [];
    return [platform === 'win32' ? name.toLowerCase() : name];
  });
}
