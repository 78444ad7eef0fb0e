/**
 * Masks one value by a term of Genesys's log filter: `hide`, `hide-first,n`, `hide-last,n`, `unhide-first,n`,
 * `unhide-last,n`. `hide` conceals the length too.
 */
export function maskValue(value: string, filter: string): string {
  const [word = 'hide', count = '0'] = filter.split(',');
  const characters = Array.from(value);
  const n = Math.min(Number(count), characters.length);
  switch (word) {
    case 'hide-first':
      return dots(n) + characters.slice(n).join('');
    case 'hide-last':
      return characters.slice(0, characters.length - n).join('') + dots(n);
    case 'unhide-first':
      return characters.slice(0, n).join('') + dots(characters.length - n);
    case 'unhide-last':
      return dots(characters.length - n) + characters.slice(characters.length - n).join('');
    default:
      return '••••';
  }
}

function dots(count: number): string {
  return '•'.repeat(Math.min(count, 8));
}
