import { clipboard } from 'electron';
import type { Clipboard } from '../../core/desktop/desktopPort';

export const systemClipboard: Clipboard = {
  write: (text) => {
    void clipboard.writeText(text);
  },
};
