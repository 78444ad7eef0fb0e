import type { Logger } from '../../core/kernel/log';
import { isMissing, parseJson, writeAtomically } from '../files/atomicFile';
import { readRegularFile } from '../files/readRegularFile';
import type { Rectangle } from './rectangle';

const pauseMs = 500;
/** No window opens before the place is read. */
const loadLimitMs = 2_000;
const mostPixels = 100_000;

const placedWindows = ['main', 'strip'] as const;

export type PlacedWindow = (typeof placedWindows)[number];
export type WindowPlaces = Partial<Readonly<Record<PlacedWindow, Rectangle>>>;

/** Remembers where windows were: `{ "main": { "x", "y", "width", "height" }, "strip": … }`. */
export class PlaceFile {
  private timer: NodeJS.Timeout | null = null;
  private places: WindowPlaces = {};
  private isUnsaved = false;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {}

  /** Empty also for a failure: a lost place is not worth a message to the agent. */
  async load(): Promise<WindowPlaces> {
    try {
      const read = placesIn(parseJson(await readRegularFile(this.file, 'utf8', loadLimitMs)));
      if (Object.keys(read).length === 0) this.log.warn('window place not understood');
      this.places = { ...read, ...this.places };
    } catch (error) {
      if (!isMissing(error)) this.log.warn('window place not read');
    }
    return this.places;
  }

  /** Saves the place once the window stops moving. */
  remember(window: PlacedWindow, { x, y, width, height }: Rectangle): void {
    this.places = { ...this.places, [window]: { x, y, width, height } };
    this.isUnsaved = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), pauseMs);
  }

  /** Resolves when the last place has been saved or has failed. */
  saveNow(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.isUnsaved) this.last = this.last.then(() => this.write());
    this.isUnsaved = false;
    return this.last;
  }

  private async write(): Promise<void> {
    const written = await writeAtomically(this.file, `${JSON.stringify(this.places)}\n`);
    if (!written.ok) this.log.warn('window place not saved', { reason: written.failure.reason });
  }
}

// Checked by hand: loading the schema library would take longer than opening the window.
function placesIn(content: unknown): WindowPlaces {
  const fields = fieldsOf(content);
  const known = placedWindows.flatMap((window) => {
    const place = placeIn(fields?.[window]);
    return place === null ? [] : [[window, place] as const];
  });
  return Object.fromEntries(known);
}

function placeIn(content: unknown): Rectangle | null {
  const place = fieldsOf(content);
  const [x, y, width, height] = [place?.['x'], place?.['y'], place?.['width'], place?.['height']];
  return isPixels(x) && isPixels(y) && isPixels(width) && isPixels(height) ? { x, y, width, height } : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= mostPixels;
}
