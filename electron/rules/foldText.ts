/** Lower case, without accents: "Rückruf" is found by "ruckruf". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/gu, 'ss');
}
