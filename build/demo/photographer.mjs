/** Numbered pictures of the windows and of the whole desktop, and an animated one, in out/demo. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';
import { StepFailure } from '../process/stepFailure.mjs';

const LIMIT_MS = 20_000;
const DESKTOP_COLOUR = '#98a9a8';
/** The corner of the desktop in which the prompt appears. */
const FILMED = ['-gravity', 'SouthEast', '-crop', '560x560+0+0', '+repage'];
const CAPTION = [
  '-gravity',
  'South',
  '-background',
  '#1f2a30',
  '-splice',
  '0x44',
  '-fill',
  'white',
  '-pointsize',
  '17',
];
const FRAME_HUNDREDTHS = '220';

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function mustRun(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: LIMIT_MS });
  if (status !== 0) throw new StepFailure(`${command} failed`, error?.message ?? stderr);
}

export class Photographer {
  constructor() {
    this.folder = join(repositoryRoot, 'out', 'demo');
    this.count = 0;
    /** @type {string[]} */
    this.frames = [];
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    mustRun('xsetroot', ['-solid', DESKTOP_COLOUR]);
  }

  /**
   * A picture of a window, and one of the desktop.
   * @param {import('playwright-core').Page} page
   * @param {string} title
   */
  async take(page, title) {
    this.count += 1;
    const name = `${this.count}-${title}`;
    await page.screenshot({ path: this.pathOf(name) });
    this.shoot(`${name}-desktop`);
    console.log(`  picture: ${relative(repositoryRoot, join(this.folder, name))}.png (and …-desktop.png)`);
  }

  /**
   * A picture of the desktop alone.
   * @param {string} title
   */
  desktop(title) {
    this.count += 1;
    const name = `${this.count}-${title}-desktop`;
    this.shoot(name);
    console.log(`  picture: ${relative(repositoryRoot, join(this.folder, name))}.png`);
  }

  /**
   * A frame of the animated picture, with what happens in it.
   * @param {string} caption
   */
  film(caption) {
    const frame = this.pathOf(`frame-${this.frames.length + 1}`);
    mustRun('import', ['-window', 'root', ...FILMED, frame]);
    mustRun('convert', [frame, ...CAPTION, '-annotate', '+0+12', caption, frame]);
    this.frames.push(frame);
  }

  /** Joins the frames. */
  develop() {
    const film = join(this.folder, 'wrapped-up-by-one-key.gif');
    mustRun('convert', ['-delay', FRAME_HUNDREDTHS, ...this.frames, '-loop', '0', '-layers', 'optimize', film]);
    this.frames.splice(0).forEach((frame) => rmSync(frame));
    console.log(`  animated: ${relative(repositoryRoot, film)}`);
  }

  /** @param {string} name */
  shoot(name) {
    mustRun('import', ['-window', 'root', this.pathOf(name)]);
  }

  /** @param {string} name */
  pathOf(name) {
    return join(this.folder, `${name}.png`);
  }
}
