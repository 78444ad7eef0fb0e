// Decodes the output of a console program, which uses the console's code page (OEM). It differs between countries.

/** The characters of bytes 128 to 255. */
const western =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const american =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The runtime's names for the other code pages. */
const decoders: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  65001: 'utf-8',
};

/** `null` when the text has letters of an unknown code page: no text is better than a wrong one. */
export function oemText(bytes: Uint8Array, codePage: number): string | null {
  if (bytes.every((byte) => byte < 128)) return new TextDecoder('utf-8').decode(bytes);
  if (codePage === 437) return fromTable(bytes, american);
  // 858 is 850 with the euro sign.
  if (codePage === 850) return fromTable(bytes, western);
  if (codePage === 858) return fromTable(bytes, western.replace('ı', '€'));
  const name = decoders[codePage];
  return name === undefined ? null : new TextDecoder(name).decode(bytes);
}

function fromTable(bytes: Uint8Array, table: string): string {
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (table[byte - 128] ?? ''))).join('');
}
