import type { PowerShell } from '../system/powerShell';
import { keyBelow, type RegistryValue } from './registryText';

// Reads the registry where `reg.exe` is not allowed (`DisableRegistryTools`), which does not stop PowerShell.

/** The values below each of `keys`, which are in long form (`HKEY_LOCAL_MACHINE\…`); `null` when PowerShell fails. */
export async function readRegistryByPowerShell(
  powerShell: PowerShell,
  keys: readonly string[],
): Promise<((key: string) => readonly RegistryValue[]) | null> {
  const lines = await powerShell(registryScript(keys));
  if (lines === null) return null;
  return (asked) => lines.flatMap((line) => registryValue(line, asked));
}

/**
 * Prints key, name, kind and value. `REG_EXPAND_SZ` comes with its variables filled in, because every cmdlet does so.
 * Binary kinds are left out: Wrapkey's values have none.
 */
export function registryScript(keys: readonly string[]): string {
  const roots = keys.map((key) => `'Registry::${key}'`).join(', ');
  const tellValue = [
    "if ($value -is [string]) { tell $key.Name $name 'text' $value }",
    "elseif ($value -is [string[]]) { tell $key.Name $name 'list' ($value -join [char]0) }",
    'elseif ($value -is [int] -or $value -is [uint32] -or $value -is [long] -or $value -is [uint64])',
    "{ tell $key.Name $name 'number' $value }",
  ].join(' ');
  return (
    `foreach ($root in ${roots}) { if (Test-Path -LiteralPath $root) { ` +
    'foreach ($key in @(Get-Item -LiteralPath $root) + @(Get-ChildItem -LiteralPath $root -Recurse)) { ' +
    "$values = Get-ItemProperty -LiteralPath ('Registry::' + $key.Name); " +
    `foreach ($name in $key.Property) { $value = $values.$name; ${tellValue} } } } }`
  );
}

function registryValue([path = '', name = '', kind, text = '']: readonly string[], asked: string): RegistryValue[] {
  const key = keyBelow(path, asked);
  const value = readValue(kind, text);
  // PowerShell calls the unnamed value `(default)`; Wrapkey's values all have a name.
  return key === null || value === null || name === '(default)' ? [] : [{ key, name, value }];
}

function readValue(kind: string | undefined, text: string): RegistryValue['value'] | null {
  switch (kind) {
    case 'text':
      return text;
    case 'list':
      return text === '' ? [] : text.split('\0');
    case 'number':
      return Number.isSafeInteger(Number(text)) ? Number(text) : null;
    default:
      return null;
  }
}
