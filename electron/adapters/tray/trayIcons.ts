import { nativeImage, nativeTheme, screen, type NativeImage } from 'electron';
import { pictureIndex, representations } from './iconStrip';
import type { TrayIcon } from './trayModel';

/** Data URLs by path. The build includes the pictures in the program. */
const files = import.meta.glob('./icons/*.png', { query: '?inline', import: 'default', eager: true });

/** For windows on Linux, where the program file has no icon. */
export function appIcon(): NativeImage {
  return picture('app-128');
}

/** The icon as this system's panel needs it right now. */
export function trayImage(icon: TrayIcon): NativeImage {
  const strip = stripName();
  const image = nativeImage.createEmpty();
  for (const { sizePx, scaleFactor } of representations(process.platform, screen.getPrimaryDisplay().scaleFactor)) {
    const x = pictureIndex(icon) * sizePx;
    const cut = picture(`${strip}-${sizePx}`).crop({ x, y: 0, width: sizePx, height: sizePx });
    image.addRepresentation({ scaleFactor, dataURL: cut.toDataURL() });
  }
  image.setTemplateImage(strip === 'template');
  return image;
}

/** Changes whenever the current icon must be drawn again. */
export function iconSurroundings(): string {
  return `${stripName()} ${screen.getPrimaryDisplay().scaleFactor}`;
}

function stripName(): 'template' | 'onDark' | 'onLight' {
  if (process.platform === 'darwin') return 'template';
  // The Windows taskbar has its own theme, which older versions of Electron do not report.
  const isDark =
    process.platform === 'win32' && 'shouldUseDarkColorsForSystemIntegratedUI' in nativeTheme
      ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI
      : nativeTheme.shouldUseDarkColors;
  return isDark ? 'onDark' : 'onLight';
}

function picture(name: string): NativeImage {
  return nativeImage.createFromDataURL(files[`./icons/${name}.png`] ?? '');
}
