// Parses the output of `reg.exe query KEY /s`, which is the same in every language, unlike its error texts.

export interface RegistryValue {
  /** The path below the queried key; empty for that key itself. */
  readonly key: readonly string[];
  readonly name: string;
  readonly value: string | number | readonly string[];
}

const valueLine = /^ {4}(.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;

interface Line {
  readonly key: readonly string[];
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** `key`: the queried key in its long form (`HKEY_LOCAL_MACHINE\…`). */
export function parseRegistryText(text: string, key: string): readonly RegistryValue[] {
  return readLines(text, key).flatMap(({ key: below, name, type, text: written }) => {
    const value = readValue(type, written);
    // The unnamed value is shown in brackets and in the language of the system; Wrapkey's values all have a name.
    return value === null || /^\(.*\)$/.test(name) ? [] : [{ key: below, name, value }];
  });
}

/** Keys and values as nested objects. A key wins over a value of the same name. */
export function registryTree(values: readonly RegistryValue[]): Readonly<Record<string, unknown>> {
  const names = [...new Set(values.flatMap(({ key }) => key[0] ?? []))];
  const own = values.filter(({ key }) => key.length === 0).map(({ name, value }) => [name, value] as const);
  const below = names.map((name) => {
    const inside = values.filter(({ key }) => key[0] === name);
    return [name, registryTree(inside.map((value) => ({ ...value, key: value.key.slice(1) })))] as const;
  });
  return Object.fromEntries<unknown>([...own, ...below]);
}

function readLines(text: string, asked: string): readonly Line[] {
  const lines: Line[] = [];
  let key: readonly string[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('HKEY_')) {
      key = keyBelow(line.trimEnd(), asked);
      continue;
    }
    const found = valueLine.exec(line);
    const last = lines.at(-1);
    if (key !== null && found !== null) {
      lines.push({ key, name: found[1] ?? '', type: found[2] ?? '', text: found[3] ?? '' });
    } else if (line !== '' && last !== undefined) {
      // A text with line breaks continues at the start of the next line.
      lines[lines.length - 1] = { ...last, text: `${last.text}\n${line}` };
    }
  }
  return lines;
}

/** The key names on the way from the queried key down to this one; `null` for a key that is not below it. */
export function keyBelow(line: string, asked: string): readonly string[] | null {
  if (line.toLowerCase() === asked.toLowerCase()) return [];
  if (!line.toLowerCase().startsWith(`${asked.toLowerCase()}\\`)) return null;
  return line.slice(asked.length + 1).split('\\');
}

function readValue(type: string, text: string): RegistryValue['value'] | null {
  switch (type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return text;
    case 'REG_DWORD':
    case 'REG_QWORD':
      return /^0x[0-9a-f]{1,13}$/i.test(text) ? Number(text) : null;
    case 'REG_MULTI_SZ':
      return text === '' ? [] : text.replace(/(\\0)+$/, '').split('\\0');
    default:
      // Wrapkey has no values of binary kinds.
      return null;
  }
}
