import type { KeyboardPlatform } from './presentation/accelerator';
import { usesAltGr } from './presentation/keyboardLayout';
import type { LayoutMap } from './presentation/keyboardLayout';

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

/** Whether the keyboard of this agent types third characters with AltGr, which is Ctrl+Alt. Unknown counts as no. */
export async function hasAltGr(): Promise<boolean> {
  if (keyboardPlatform() === 'mac' || navigator.keyboard === undefined) return false;
  try {
    return usesAltGr(await navigator.keyboard.getLayoutMap());
  } catch {
    // The system tells no layout: then there is nothing to warn of.
    return false;
  }
}
