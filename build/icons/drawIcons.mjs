/**
 * Draws the icons that the repository contains. Run it by hand after a change of the pictures:
 *   node build/desktop.mjs -- "$(node build/electron-path.mjs)" build/icons --no-sandbox
 * It writes the strips of `electron/adapters/tray/icons` and, from `build/icon.svg`, the icons of the packages:
 * `build/icon.png`, `.ico`, `.icns` and `build/icons/app/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { icnsFile } from './icns.mjs';
import { trayPictures } from './trayPictures.mjs';

const build = fileURLToPath(new URL('..', import.meta.url));
const icons = join(build, '..', 'electron', 'adapters', 'tray', 'icons');

// Each colour also keeps a contrast of 3 : 1 on the opposite kind of panel, because Linux does not report the kind.
const onLight = { key: '#0b6e69', alert: '#9a5b00', off: '#5d6878', sign: '#ffffff' };
const onDark = { key: '#2b9f96', alert: '#c98320', off: '#8b95a5', sign: '#0b1014' };

// macOS colours these itself: it draws the dark parts and leaves out the white ones.
const template = { key: '#000000', alert: '#000000', off: '#000000', sign: '#ffffff' };

/** 16 pixels at 100, 125, 150, 175 and 200 %; macOS knows 100 and 200 only. */
const strips = [
  { name: 'onLight', palette: onLight, sizes: [16, 20, 24, 28, 32] },
  { name: 'onDark', palette: onDark, sizes: [16, 20, 24, 28, 32] },
  { name: 'template', palette: template, sizes: [16, 32] },
];

const appSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const largestIco = 256;

/** @param {string} content @param {number} width @param {number} height */
function svg(content, width, height) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 16} 16" width="${width * height}" height="${height}">${content}</svg>`;
}

/** @param {readonly string[]} pictures @param {number} size */
function strip(pictures, size) {
  const placed = pictures.map((picture, index) => `<g transform="translate(${index * 16} 0)">${picture}</g>`);
  return svg(placed.join(''), pictures.length, size);
}

async function openPage() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  return window.webContents;
}

/** @typedef {{ readonly width: number, readonly height: number, readonly isTemplate: boolean }} Shape */

/** @param {Electron.WebContents} page @param {string} source @param {Shape} shape */
async function png(page, source, shape) {
  const { isTemplate, ...size } = shape;
  const url = `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`;
  const drawn = await page.executeJavaScript(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(url)};
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), ${JSON.stringify(size)});
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    if (${isTemplate}) {
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < pixels.data.length; at += 4) {
        const red = pixels.data[at];
        pixels.data.set([0, 0, 0, (pixels.data[at + 3] * (255 - red)) / 255], at);
      }
      context.putImageData(pixels, 0, 0);
    }
    return canvas.toDataURL('image/png');
  })()`);
  return Buffer.from(drawn.split(',')[1], 'base64');
}

/**
 * Flat pictures need few colours, and fewer colours halve their size. PNG8 would lose the soft edges.
 * Wants ImageMagick.
 * @param {string} file @param {Buffer} content
 */
function save(file, content) {
  writeFileSync(file, content);
  execFileSync('convert', [
    file,
    '-strip',
    '+dither',
    '-colors',
    '24',
    '-define',
    'png:compression-level=9',
    `PNG32:${file}`,
  ]);
}

/**
 * The icons of the packages, one picture drawn for each size. @param {Electron.WebContents} page @param {string} source
 */
async function drawAppIcons(page, source) {
  const folder = join(build, 'icons', 'app');
  const fileOf = (/** @type {number} */ size) => join(folder, `${size}x${size}.png`);
  mkdirSync(folder, { recursive: true });
  for (const size of appSizes) {
    writeFileSync(fileOf(size), await png(page, source, { width: size, height: size, isTemplate: false }));
  }
  writeFileSync(join(build, 'icon.icns'), await icnsFile((size) => readFileSync(fileOf(size))));
  const small = appSizes.filter((size) => size <= largestIco);
  execFileSync('convert', [...small.map(fileOf), join(build, 'icon.ico')]);
}

async function draw() {
  const page = await openPage();
  mkdirSync(icons, { recursive: true });
  for (const { name, palette, sizes } of strips) {
    const pictures = trayPictures(palette);
    for (const size of sizes) {
      const shape = { width: pictures.length * size, height: size, isTemplate: name === 'template' };
      save(join(icons, `${name}-${size}.png`), await png(page, strip(pictures, size), shape));
    }
  }
  const appIcon = readFileSync(join(build, 'icon.svg'), 'utf8');
  await drawAppIcons(page, appIcon);
  writeFileSync(join(build, 'icon.png'), await png(page, appIcon, { width: 512, height: 512, isTemplate: false }));
  writeFileSync(join(icons, 'app-128.png'), await png(page, appIcon, { width: 128, height: 128, isTemplate: false }));
}

app
  .whenReady()
  .then(draw)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error);
      app.exit(1);
    },
  );
