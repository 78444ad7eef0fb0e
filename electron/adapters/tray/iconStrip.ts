import type { TrayIcon } from './trayModel';

/**
 * The position of a picture in a strip of `icons/`, from 0; `build/icons/trayPictures.mjs` draws them in this order.
 */
export function pictureIndex(icon: TrayIcon): number {
  switch (icon.state) {
    case 'signedOut':
      return 0;
    case 'ready':
      return 1;
    case 'onCall':
      return 2;
    case 'wrapUp':
      return 2 + Math.min(icon.count, 10);
  }
}

export interface Representation {
  readonly sizePx: number;
  readonly scaleFactor: number;
}

const windowsSizes = [16, 20, 24, 28, 32];

/**
 * The sizes that an icon must contain. Windows takes the one of factor 1 and stretches it, so that one must already
 * have the screen's pixels; macOS and Linux choose among the given ones (Linux the largest).
 */
export function representations(platform: NodeJS.Platform, screenScale: number): readonly Representation[] {
  if (platform === 'win32') {
    const sizePx = windowsSizes.find((size) => size >= Math.round(16 * screenScale)) ?? 32;
    return [{ sizePx, scaleFactor: 1 }];
  }
  if (platform === 'darwin') return [16, 32].map((sizePx) => ({ sizePx, scaleFactor: sizePx / 16 }));
  return [16, 20, 24, 32].map((sizePx) => ({ sizePx, scaleFactor: sizePx / 16 }));
}
