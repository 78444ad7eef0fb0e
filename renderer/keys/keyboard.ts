import type { KeyboardPlatform } from './accelerator';
import { usesAltGr } from './keyboardLayout';
import type { LayoutMap } from './keyboardLayout';

declare global {
  // Chromium has these; the types of the web platform do not yet.
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
 * Whether typing a third character with AltGr presses the global keys: Windows alone takes AltGr for Ctrl+Alt. Where
 * the system tells no layout it may be so.
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
