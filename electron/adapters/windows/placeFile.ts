import type { Logger } from '../../core/kernel/log';
import { isMissing, parseJson, writeAtomically } from '../files/atomicFile';
import { readRegularFile } from '../files/readRegularFile';
import type { Rectangle } from './rectangle';

const pauseMs = 500;
/** No window opens before the place is read. */
const loadLimitMs = 2_000;
const mostPixels = 100_000;

/** Remembers where the main window was: `{ "main": { "x", "y", "width", "height" } }`. */
export class PlaceFile {
  private timer: NodeJS.Timeout | null = null;
  private unsaved: Rectangle | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {}

  /** `null` also for a failure: a lost place is not worth a message to the agent. */
  async load(): Promise<Rectangle | null> {
    try {
      const place = placeIn(parseJson(await readRegularFile(this.file, 'utf8', loadLimitMs)));
      if (place !== null) return place;
      this.log.warn('window place not understood');
    } catch (error) {
      if (!isMissing(error)) this.log.warn('window place not read');
    }
    return null;
  }

  /** Saves the place once the window stops moving. */
  remember(place: Rectangle): void {
    this.unsaved = place;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), pauseMs);
  }

  /** Resolves when the last place has been saved or has failed. */
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

// Checked by hand: loading the schema library would take longer than opening the window.
function placeIn(content: unknown): Rectangle | null {
  const main = fieldsOf(fieldsOf(content)?.['main']);
  const [x, y, width, height] = [main?.['x'], main?.['y'], main?.['width'], main?.['height']];
  return isPixels(x) && isPixels(y) && isPixels(width) && isPixels(height) ? { x, y, width, height } : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= mostPixels;
}
