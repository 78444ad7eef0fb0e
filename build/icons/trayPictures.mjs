/**
 * The tray pictures on a grid of 16 by 16, in the order of the strip. They differ in shape, not only in colour: hollow,
 * a key with a check, a handset, a disc with a number.
 */

/** @typedef {{ readonly key: string, readonly alert: string, readonly off: string, readonly sign: string }} Palette */

const digits = [
  'M5.8 5.9 L8.4 4 V12.2',
  'M5.6 6 C5.8 3.3 10.3 3.2 10.3 6 C10.3 8 7 9.3 5.6 12 H10.6',
  'M5.7 5 C6.6 3.5 10.1 3.5 10.1 6 C10.1 7.4 9 7.9 7.6 7.9 C9.2 7.9 10.4 8.5 10.4 10 C10.4 12.6 6.5 12.6 5.5 11',
  'M9.4 12.8 V4 L5 9.9 H11.4',
  'M10.1 4 H6.4 L6.1 7.8 C7.4 6.8 10.5 7 10.5 9.6 C10.5 12.6 6.6 12.7 5.6 11.1',
  'M9.9 4 C7.2 4.4 5.7 6.9 5.7 9.4 M10.4 9.7 A2.35 2.35 0 1 1 5.7 9.7 A2.35 2.35 0 1 1 10.4 9.7',
  'M5.4 4 H10.4 C8.6 6.6 7.6 9.4 7.3 12.6',
  'M10 5.8 A2 1.9 0 1 1 6 5.8 A2 1.9 0 1 1 10 5.8 M10.4 10.1 A2.4 2.2 0 1 1 5.6 10.1 A2.4 2.2 0 1 1 10.4 10.1',
  'M6.1 12 C8.8 11.6 10.3 9.1 10.3 6.6 M10.3 6.3 A2.35 2.35 0 1 1 5.6 6.3 A2.35 2.35 0 1 1 10.3 6.3',
];

const handset =
  'M3.1 4.3 C3.1 3.4 3.7 2.9 4.4 2.9 H5.6 C6.1 2.9 6.5 3.2 6.6 3.7 L7 5.4 C7.1 5.8 7 6.2 6.6 6.5 L5.9 7.1 C6.6 8.5 ' +
  '7.6 9.5 8.9 10.1 L9.5 9.4 C9.8 9 10.2 8.9 10.6 9 L12.3 9.4 C12.8 9.5 13.1 9.9 13.1 10.4 V11.6 C13.1 12.4 12.6 13 ' +
  '11.7 13 C6.9 13 3.1 9.1 3.1 4.3 Z';

/** @param {string} path @param {string} color @param {number} [width] */
function stroke(path, color, width = 2) {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** @param {string} fill */
function keycap(fill) {
  return `<rect width="16" height="16" rx="4" fill="${fill}"/>`;
}

/** @param {Palette} palette */
function signedOut({ off }) {
  return `<rect x="1" y="1" width="14" height="14" rx="3" fill="none" stroke="${off}" stroke-width="2"/>${stroke('M5 11 L11 5', off)}`;
}

/** @param {Palette} palette */
function ready({ key, sign }) {
  return keycap(key) + stroke('M4 8.4 L6.9 11.2 L12 5.2', sign, 2.2);
}

/** @param {Palette} palette */
function onCall({ key, sign }) {
  return `${keycap(key)}<path d="${handset}" fill="${sign}"/>${stroke('M9.4 3.6 A3.4 3.4 0 0 1 12.5 6.7', sign, 1.5)}`;
}

/** @param {string} sign @param {Palette} palette */
function wrapUp(sign, palette) {
  return `<circle cx="8" cy="8" r="8" fill="${palette.alert}"/>${sign}`;
}

/** @param {Palette} palette */
function nineAndMore(palette) {
  const nine = `<g transform="translate(-1.6 1.2) scale(.85)">${stroke(digits[8] ?? '', palette.sign, 2.2)}</g>`;
  return wrapUp(nine + stroke('M12 5.5 V10.5 M9.5 8 H14.5', palette.sign, 1.6), palette);
}

/** @param {Palette} palette */
export function trayPictures(palette) {
  return [
    signedOut(palette),
    ready(palette),
    onCall(palette),
    ...digits.map((digit) => wrapUp(stroke(digit, palette.sign), palette)),
    nineAndMore(palette),
  ];
}
