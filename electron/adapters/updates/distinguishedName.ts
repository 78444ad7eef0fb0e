const unquoted = /"|\\([\da-f]{2}|.)/gis;

/**
 * The parts of a name such as `CN="Example, Inc.", O=Example`, as electron-updater reads them. Nothing of a name that is
 * no such list, or ends within quotes: of that no part is certain.
 */
export function parseDistinguishedName(text: string): ReadonlyMap<string, string> {
  if (!/^("[^"]*"|\\.|[^"\\])*$/s.test(text)) return new Map();
  const parts = text.match(/("[^"]*"|\\.|[^,;+"\\])+/gs) ?? [];
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const [, key, value] = /^\s*([^="]*[^="\s])\s*=\s*(.*)$/s.exec(part) ?? [];
      return key === undefined || value === undefined ? [] : [[key, plain(value.trim())]];
    }),
  );
}

function plain(value: string): string {
  return value.replace(unquoted, (_, escaped: string | undefined) => {
    if (escaped === undefined) return '';
    return escaped.length === 2 ? String.fromCharCode(parseInt(escaped, 16)) : escaped;
  });
}
