import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a planted value was found, and how it was written there. */
export interface Find {
  readonly where: string;
  readonly plant: string;
  readonly encoding: string;
}

type Needle = Find & { readonly bytes: Buffer };

/** All encodings in which a program may write a text. */
export function encodings(text: string): Readonly<Record<string, Buffer>> {
  const bytes = Buffer.from(text, 'utf8');
  const ways: Record<string, Buffer> = {
    utf8: bytes,
    utf16le: Buffer.from(text, 'utf16le'),
    percent: Buffer.from(encodeURIComponent(text)),
    json: Buffer.from(JSON.stringify(text).slice(1, -1)),
    hex: Buffer.from(bytes.toString('hex')),
    hexUpper: Buffer.from(bytes.toString('hex').toUpperCase()),
  };
  // Inside a longer text base64 may begin at any of the three positions of a group.
  for (const offset of [0, 1, 2]) {
    const coded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const certain = coded.slice(Math.ceil((offset * 4) / 3), Math.floor(((offset + bytes.length) * 4) / 3));
    ways[`base64+${String(offset)}`] = Buffer.from(certain);
    ways[`base64url+${String(offset)}`] = Buffer.from(certain.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return ways;
}

/** Searches all given data for planted values in every encoding. */
export class SecretSearch {
  readonly finds: Find[] = [];
  /** How many places were searched. */
  looked = 0;
  private readonly needles: readonly Needle[];

  constructor(plants: Readonly<Record<string, string>>) {
    this.needles = Object.entries(plants).flatMap(([plant, text]) =>
      Object.entries(encodings(text)).map(([encoding, bytes]) => ({ where: '', plant, encoding, bytes })),
    );
  }

  bytes(where: string, content: Buffer): void {
    this.looked += 1;
    for (const { plant, encoding, bytes } of this.needles) {
      if (content.includes(bytes)) this.finds.push({ where, plant, encoding });
    }
  }

  /** Every file below the folder, and the names of files and folders. */
  folder(folder: string): void {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      this.bytes(`name of ${path}`, Buffer.from(file.name));
      if (file.isFile()) this.file(path);
    }
  }

  file(path: string): void {
    try {
      this.bytes(path, readFileSync(path));
    } catch {
      // It disappeared meanwhile, or is not readable.
    }
  }

  /** Command lines and environments. */
  processes(ids: readonly number[]): void {
    for (const id of ids) {
      this.file(`/proc/${String(id)}/cmdline`);
      this.file(`/proc/${String(id)}/environ`);
    }
  }
}
