import { join } from 'node:path';

/** The file that makes a Linux desktop start Wrapkey at login. */
export function autostartFile(environment: NodeJS.ProcessEnv, home: string): string {
  // The XDG specification says to ignore relative paths.
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

/** Quoted twice, as the specification requires: first as an argument of Exec, then as the value of a key. */
function quoted(path: string): string {
  const argument = `"${path.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return argument.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
