import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Logger } from '../../core/ports';
import { isMissing, parseJson, writeAtomically } from '../files/atomicFile';
import type { Rectangle } from './rectangle';

const pauseMs = 500;
const pixels = z.number().min(-100_000).max(100_000);
const fileSchema = z.object({ main: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }) });

/** Remembers where the main window was: `{ "main": { "x", "y", "width", "height" } }`. */
export class PlaceFile {
  private timer: NodeJS.Timeout | null = null;
  private unsaved: Rectangle | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {}

  /** `null` when there is none: a place is not worth a message to the agent. */
  async load(): Promise<Rectangle | null> {
    try {
      const parsed = fileSchema.safeParse(parseJson(await readFile(this.file, 'utf8')));
      if (parsed.success) return parsed.data.main;
      this.log.warn('window place not understood');
    } catch (error) {
      if (!isMissing(error)) this.log.warn('window place not read');
    }
    return null;
  }

  /** Saves it when the window has come to rest. */
  remember(place: Rectangle): void {
    this.unsaved = place;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), pauseMs);
  }

  /** Resolves when the last place is on the disk, or could not be put there. */
  saveNow(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const place = this.unsaved;
    this.unsaved = null;
    if (place !== null) this.last = this.last.then(() => this.write(place));
    return this.last;
  }

  private async write({ x, y, width, height }: Rectangle): Promise<void> {
    const written = await writeAtomically(this.file, `${JSON.stringify({ main: { x, y, width, height } })}\n`);
    if (!written.ok) this.log.warn('window place not saved', { reason: written.failure.reason });
  }
}
