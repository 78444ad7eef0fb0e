// On which keyboard layouts AltGr types a character with a digit, as `@` or `{`. Windows takes AltGr for Ctrl+Alt, so there
// these characters would press a key of Wrapkey. From the layouts of Windows and of xkeyboard-config.

/** Windows names a layout by eight hexadecimal digits, of which the last four are its language. */
const windowsLanguages: ReadonlySet<string> = new Set([
  ...['0405', '0406', '0407', '0807', '0c07', '1007', '1407'], // Czech, Danish, German
  ...['0408', '0809', '1809', '0452', '040a', '0c0a'], // Greek, British, Irish, Welsh, Spanish
  ...['040b', '040c', '080c', '0c0c', '100c', '140c'], // Finnish, French
  ...['040d', '040e', '040f', '0410', '0810', '0413', '0813'], // Hebrew, Hungarian, Icelandic, Italian, Dutch
  ...['0414', '0814', '0416', '0816', '0418', '0419'], // Norwegian, Portuguese, Romanian, Russian
  ...['041a', '081a', '101a', '141a', '041b', '0424'], // Croatian, Serbian, Bosnian, Slovak, Slovenian
  ...['041d', '041f', '0425', '0426', '0427', '0438', '046e', '046f'], // Swedish, Turkish, Baltic, Faroese, Greenlandic
]);
/** Layouts of languages whose usual layout types nothing: American (International), Canadian Multilingual, Polish (214). */
const windowsLayouts: ReadonlySet<string> = new Set(['00020409', '00010415', '00011009', '00001009']);

const xkbLayouts: ReadonlySet<string> = new Set([
  ...['at', 'ba', 'be', 'br', 'ca', 'ch', 'cz', 'de', 'dk', 'ee', 'es', 'fi', 'fo', 'fr', 'gb', 'gr', 'hr', 'hu'],
  ...['ie', 'is', 'it', 'lt', 'lv', 'me', 'nl', 'no', 'pl', 'pt', 'ro', 'rs', 'se', 'si', 'sk', 'tr'],
]);
const xkbVariants = /^us\((intl|alt-intl|altgr-intl|euro)\)$/;

/** A layout as its system names it: `00000407`, or `de`, `us(intl)`. */
export interface KeyboardLayout {
  readonly system: 'windows' | 'xkb';
  readonly name: string;
}

export function typesWithAltGr({ system, name }: KeyboardLayout): boolean {
  if (system === 'windows') {
    return windowsLayouts.has(name.toLowerCase()) || windowsLanguages.has(name.slice(-4).toLowerCase());
  }
  const layout = name.replace(/\(.*$/, '');
  return xkbVariants.test(name) || xkbLayouts.has(layout);
}
