/** Numbered pictures of the window and of the whole desktop, in out/demo. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../prepare/folders.mjs';

export class Photographer {
  constructor() {
    this.folder = join(repositoryRoot, 'out', 'demo');
    this.count = 0;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  /**
   * @param {import('playwright-core').Page} page
   * @param {string} title
   */
  async take(page, title) {
    this.count += 1;
    const name = `${this.count}-${title}`;
    await page.screenshot({ path: join(this.folder, `${name}.png`) });
    spawnSync('import', ['-window', 'root', join(this.folder, `${name}-desktop.png`)], { timeout: 10_000 });
    console.log(`  picture: ${relative(repositoryRoot, join(this.folder, name))}.png (and …-desktop.png)`);
  }
}
