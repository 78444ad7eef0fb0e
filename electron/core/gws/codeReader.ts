import { NumberedApart } from '../kernel/numberedApart';
import type { Work } from '../kernel/slices';
import { fieldOf, textOf } from './anyShape';
import { bounds } from './bounds';
import type { Code, CodeNode } from './codeNode';
import type { Reading } from './reading';

/** The codes of a server, within Wrapkey's limits. */
export interface ReadCodes {
  readonly nodes: readonly CodeNode[];
  /** Codes and folders beyond the limits. */
  readonly leftOut: number;
}

export const noCodesRead: ReadCodes = { nodes: [], leftOut: 0 };

/** A folder as the server sent it, its parts in the server's order. Not yet bounded, so do not walk it recursively. */
export interface FoundFolder {
  readonly id: string;
  readonly displayName: unknown;
  readonly name: string;
  readonly codes: readonly unknown[];
  readonly folders: readonly FoundFolder[];
}

/** Turns what was found into a tree with limited breadth, depth and size, which later code may walk freely. */
export class CodeReader {
  private left: number = bounds.codes;
  private readonly ids = new NumberedApart();

  /** `leftOut`: how many were skipped before this. */
  constructor(
    private readonly reading: Reading,
    private leftOut = 0,
  ) {}

  *read(root: Pick<FoundFolder, 'codes' | 'folders'>): Work<ReadCodes> {
    const nodes = yield* this.nodesOf(root, 0);
    return { nodes, leftOut: this.leftOut };
  }

  private *nodesOf(
    { codes, folders }: Pick<FoundFolder, 'codes' | 'folders'>,
    depth: number,
  ): Work<readonly CodeNode[]> {
    const isDeepest = depth >= bounds.folderDepth;
    const below = isDeepest ? this.flattened(folders) : [];
    const nodes: CodeNode[] = [];
    for (const one of this.within([...codes, ...below])) {
      const code = this.code(one);
      if (code !== null) nodes.push(code);
      yield;
    }
    const kept = isDeepest ? [] : this.within(folders, nodes.length);
    for (const folder of kept) nodes.push(yield* this.folder(folder, depth));
    return nodes;
  }

  /** Codes that are nested too deep move up: they are kept, their folders are not. */
  private flattened(folders: readonly FoundFolder[]): readonly unknown[] {
    const waiting = [...folders];
    const codes: unknown[] = [];
    for (let index = 0; index < waiting.length; index += 1) {
      const folder = waiting[index];
      if (folder === undefined) continue;
      this.leftOut += 1;
      for (const one of folder.codes) codes.push(one);
      for (const one of folder.folders) waiting.push(one);
    }
    return codes;
  }

  private within<Part>(parts: readonly Part[], beside = 0): readonly Part[] {
    const kept = parts.slice(0, Math.max(0, Math.min(this.left, bounds.codesOfFolder - beside)));
    this.leftOut += parts.length - kept.length;
    this.left -= kept.length;
    return kept;
  }

  private *folder(folder: FoundFolder, depth: number): Work<CodeNode> {
    const displayName = this.label(folder.displayName, folder.name);
    const id = this.idOf(folder);
    return { kind: 'folder', id, displayName, children: yield* this.nodesOf(folder, depth + 1) };
  }

  /** Windows use the id to find a folder again. */
  private idOf({ id }: FoundFolder): string {
    return this.ids.own(this.reading.id(id.slice(0, bounds.addressLength)));
  }

  private code(raw: unknown): Code | null {
    const name = textOf(raw, 'name') ?? '';
    if (name === '') return null;
    // A code is sent by its name, so a secret in it cannot be taken out.
    if (name.length > bounds.codeNameLength || this.reading.id(name) !== name) {
      this.leftOut += 1;
      return null;
    }
    return { kind: 'code', name, displayName: this.label(fieldOf(raw, 'displayName'), name) };
  }

  /** An invisible label does not count as a label. */
  private label(displayName: unknown, name: string): string {
    const label = typeof displayName === 'string' ? this.reading.line(displayName) : '';
    return label || this.reading.line(name) || codePoints(name);
  }
}

/** For a name that has no visible character. */
function codePoints(name: string): string {
  const points = Array.from(name.slice(0, 8), (one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase());
  return points.map((point) => `U+${point.padStart(4, '0')}`).join(' ');
}
