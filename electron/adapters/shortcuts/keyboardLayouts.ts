import { readFile } from 'node:fs/promises';
import type { Platform } from '../../core/kernel/platform';
import type { KeyboardLayout } from '../../core/keys/altGrLayouts';
import { parseRegistryText } from '../config/registryText';
import { runTool, type ToolAnswer } from '../system/runTool';
import { systemTool } from '../system/windowsSystem';

// Which layouts the user types with, as the system keeps them. Electron does not tell the main process.

/** Of the user: `Preload` lists the layouts, and `Substitutes` says what stands for some of them. */
const windowsKey = 'HKEY_CURRENT_USER\\Keyboard Layout';

/** Runs a program of the system; `null` when it does not answer. */
export type RunTool = (file: string, args: readonly string[]) => Promise<ToolAnswer | null>;

interface LayoutSources {
  readonly platform: Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly run: RunTool;
  readonly readText: (file: string) => Promise<string>;
}

export function systemLayoutSources(platform: Platform): LayoutSources {
  return { platform, environment: process.env, run: runTool, readText: (file) => readFile(file, 'utf8') };
}

/** Empty where the system does not tell. On macOS it does not matter: Option is not Control+Option. */
export async function keyboardLayouts(sources: LayoutSources): Promise<readonly KeyboardLayout[]> {
  switch (sources.platform) {
    case 'win32':
      return windowsLayouts(sources);
    case 'linux':
      return xkbLayouts(sources);
    case 'darwin':
      return [];
  }
}

async function windowsLayouts({ environment, run }: LayoutSources): Promise<readonly KeyboardLayout[]> {
  const answer = await run(systemTool(environment, 'reg.exe'), ['query', windowsKey, '/s']);
  if (answer?.exitCode !== 0) return [];
  const values = parseRegistryText(answer.output.toString('latin1'), windowsKey);
  const below = (key: string): Map<string, string> =>
    new Map(
      values.flatMap(({ key: path, name, value }) => (path[0] === key ? [[name.toLowerCase(), String(value)]] : [])),
    );
  const substitutes = below('Substitutes');
  return [...below('Preload').values()].map((name) => ({
    system: 'windows',
    name: substitutes.get(name.toLowerCase()) ?? name,
  }));
}

async function xkbLayouts({ run, readText }: LayoutSources): Promise<readonly KeyboardLayout[]> {
  const answer = await run('/usr/bin/setxkbmap', ['-query']);
  if (answer?.exitCode === 0) {
    const text = answer.output.toString('utf8');
    return named(/^layout:\s*(\S+)/m.exec(text)?.[1] ?? '', /^variant:\s*(\S+)/m.exec(text)?.[1] ?? '');
  }
  try {
    const text = await readText('/etc/default/keyboard');
    return named(/^XKBLAYOUT="?([\w,-]+)/m.exec(text)?.[1] ?? '', /^XKBVARIANT="?([\w,-]+)/m.exec(text)?.[1] ?? '');
  } catch {
    // Not every system has this file, and then nothing tells.
    return [];
  }
}

/** `de,us` and `nodeadkeys,` belong together by their places. */
function named(layouts: string, variants: string): readonly KeyboardLayout[] {
  const variantOf = variants.split(',');
  return layouts
    .split(',')
    .map((layout, index) => ({ layout, variant: variantOf[index] ?? '' }))
    .filter(({ layout }) => layout !== '')
    .map(({ layout, variant }) => ({ system: 'xkb', name: variant === '' ? layout : `${layout}(${variant})` }));
}
