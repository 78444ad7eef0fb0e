import { join } from 'node:path';

/** Where a Linux desktop looks for what to start at login. */
export function autostartFile(environment: NodeJS.ProcessEnv, home: string): string {
  // The specification of the XDG folders wants relative ones ignored.
  const configured = environment['XDG_CONFIG_HOME'] ?? '';
  const folder = configured.startsWith('/') ? configured : join(home, '.config');
  return join(folder, 'autostart', 'wrapkey.desktop');
}

/** A desktop entry that starts Wrapkey hidden in the tray. */
export function autostartEntry(executable: string): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Wrapkey',
    `Exec=${quoted(executable)} --hidden`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** Twice, as the specification has it: first as an argument of Exec, then as the value of a key. */
function quoted(path: string): string {
  const argument = `"${path.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return argument.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
