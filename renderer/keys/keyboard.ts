import type { KeyboardPlatform } from './accelerator';
import { usesAltGr } from './keyboardLayout';
import type { LayoutMap } from './keyboardLayout';

declare global {
  // Chromium has these, but TypeScript's DOM types do not yet.
  interface Navigator {
    readonly userAgentData?: { readonly platform: string };
    readonly keyboard?: { readonly getLayoutMap: () => Promise<LayoutMap> };
  }
}

export function keyboardPlatform(): KeyboardPlatform {
  const name = navigator.userAgentData?.platform ?? navigator.platform;
  return name.startsWith('mac') || name.startsWith('Mac') ? 'mac' : 'other';
}

/**
 * Whether typing a character with AltGr may press a global key: only Windows treats AltGr as Ctrl+Alt. True when the
 * system does not report the layout.
 */
export async function hasAltGr(): Promise<boolean> {
  const isWindows = (navigator.userAgentData?.platform ?? navigator.platform).startsWith('Win');
  if (!isWindows) return false;
  if (navigator.keyboard === undefined) return true;
  try {
    return usesAltGr(await navigator.keyboard.getLayoutMap());
  } catch {
    return true;
  }
}
