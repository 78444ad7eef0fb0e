/**
 * The packages that the real program and its desktop need on Debian and Ubuntu; `a|b` where releases use other names.
 */

/** Electron itself. */
export const electronLibraries = [
  'libasound2|libasound2t64',
  'libatspi2.0-0|libatspi2.0-0t64',
  'libgbm1',
  'libgtk-3-0|libgtk-3-0t64',
  'libnotify4',
  'libnss3',
  'libsecret-1-0',
  'libxss1',
  'libxtst6',
];

/** A virtual screen with everything that Wrapkey needs of a desktop, and tools to look at it and to type. */
export const desktopPrograms = [
  'dbus',
  'dbus-x11',
  'dunst',
  'fonts-dejavu',
  'gnome-keyring',
  'imagemagick',
  'libnss3-tools',
  'libsecret-tools',
  'openbox',
  'strace',
  'trayer',
  'x11-utils',
  'x11-xserver-utils',
  'xauth',
  'xdg-utils',
  'xdotool',
  'xvfb',
];
