import { clipboard } from 'electron';
import type { Clipboard } from '../../core/ports';

export const systemClipboard: Clipboard = {
  write: (text) => {
    void clipboard.writeText(text);
  },
};
