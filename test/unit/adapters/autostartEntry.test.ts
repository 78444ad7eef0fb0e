import { describe, expect, it } from 'vitest';
import { autostartEntry, autostartFile } from '../../../electron/adapters/login/autostartEntry';

describe('start at login on Linux', () => {
  it('is an entry in the autostart folder of the user', () => {
    expect(autostartFile({}, '/home/jane')).toBe('/home/jane/.config/autostart/wrapkey.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '/data/config' }, '/home/jane')).toBe(
      '/data/config/autostart/wrapkey.desktop',
    );
    expect(autostartFile({ XDG_CONFIG_HOME: 'relative' }, '/home/jane')).toBe(
      '/home/jane/.config/autostart/wrapkey.desktop',
    );
  });

  it.each([
    ['/opt/Wrapkey/wrapkey', '"/opt/Wrapkey/wrapkey"'],
    ['/opt/My Apps/wrapkey', '"/opt/My Apps/wrapkey"'],
    ['/opt/100%/wrapkey', '"/opt/100%%/wrapkey"'],
    ['/opt/$HOME/`id`', String.raw`"/opt/\\$HOME/\\${'`'}id\\${'`'}"`],
    ['/opt/"quoted"', String.raw`"/opt/\\"quoted\\""`],
    ['/opt/back\\slash', String.raw`"/opt/back\\\\slash"`],
    ['/opt/two\nExec=evil', String.raw`"/opt/two\nExec=evil"`],
  ])('starts %j hidden', (path, quoted) => {
    const lines = autostartEntry(path).split('\n');
    expect(lines[0]).toBe('[Desktop Entry]');
    expect(lines.filter((line) => line.startsWith('Exec='))).toEqual([`Exec=${quoted} --hidden`]);
  });
});
