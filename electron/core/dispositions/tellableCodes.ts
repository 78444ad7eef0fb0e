import type { Code, CodeFolder, CodeNode } from '../gws/codeNode';
import { NumberedApart } from '../kernel/numberedApart';
import type { Work } from '../kernel/slices';
import { plainLine } from '../privacy/plainLine';

export interface TellableCodes {
  readonly nodes: readonly CodeNode[];
  /** Names that several codes share. Only the first of each is kept: GWS could not tell them apart either. */
  readonly repeated: readonly string[];
}

/** Codes that an agent can tell apart wherever they are shown: no two share a name or a label. */
export function* tellableCodes(nodes: readonly CodeNode[]): Work<TellableCodes> {
  const once = new OncePerName();
  const kept = once.nodes(nodes);
  return { nodes: yield* withOwnWords(kept), repeated: [...once.repeated] };
}

class OncePerName {
  readonly repeated = new Set<string>();
  private readonly seen = new Set<string>();

  nodes(nodes: readonly CodeNode[]): readonly CodeNode[] {
    return nodes.flatMap((node): readonly CodeNode[] => {
      if (node.kind === 'folder') return this.folder(node);
      if (this.seen.has(node.name)) {
        this.repeated.add(node.name);
        return [];
      }
      this.seen.add(node.name);
      return [node];
    });
  }

  /** Drops a folder that would be empty. */
  private folder(folder: CodeFolder): readonly CodeNode[] {
    const children = this.nodes(folder.children);
    return children.length === 0 && folder.children.length > 0 ? [] : [{ ...folder, children }];
  }
}

interface Placed {
  readonly code: Code;
  /** The label of its folder; `null` at the top. */
  readonly folder: string | null;
}

function* withOwnWords(nodes: readonly CodeNode[]): Work<readonly CodeNode[]> {
  const codes = placed(nodes, null);
  const looks = yield* looksOf(codes);
  const lookOf = (text: string): string => looks.get(text) ?? look(text);
  const sameWords = [...groupedBy(codes, ({ code }) => lookOf(code.displayName)).values()];
  // A label that belongs to one code alone is not given to another.
  const unique = sameWords.flatMap((same) => (same.length === 1 ? displayNames(same) : []));
  const apart = new NumberedApart(unique, lookOf);
  const words = new Map<string, string>();
  for (const twins of sameWords) {
    if (twins.length === 1) continue;
    const ofFolder = groupedBy(twins, ({ folder }) => folder);
    for (const one of twins) {
      const isAloneThere = ofFolder.get(one.folder)?.length === 1;
      words.set(one.code.name, apart.own(isAloneThere ? wordsByFolder(one) : wordsByName(one)));
      yield;
    }
  }
  return words.size === 0 ? nodes : withWords(nodes, words);
}

function placed(nodes: readonly CodeNode[], folder: string | null): readonly Placed[] {
  return nodes.flatMap((node) =>
    node.kind === 'code' ? [{ code: node, folder }] : placed(node.children, node.displayName),
  );
}

/** How each label looks. A single sign of Unicode may stand for eighteen, so this can take long. */
function* looksOf(codes: readonly Placed[]): Work<ReadonlyMap<string, string>> {
  const looks = new Map<string, string>();
  for (const { code } of codes) {
    looks.set(code.displayName, look(code.displayName));
    yield;
  }
  return looks;
}

/** The same for texts that nobody can tell apart by looking. */
function look(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ');
}

function groupedBy<Key>(codes: readonly Placed[], keyOf: (one: Placed) => Key): ReadonlyMap<Key, readonly Placed[]> {
  const groups = new Map<Key, Placed[]>();
  for (const one of codes) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function displayNames(codes: readonly Placed[]): readonly string[] {
  return codes.map(({ code }) => code.displayName);
}

function wordsByFolder({ code, folder }: Placed): string {
  return folder === null ? code.displayName : `${code.displayName} (${folder})`;
}

/** For codes that their folder does not tell apart. */
function wordsByName({ code }: Placed): string {
  return `${code.displayName} (${plainLine(code.name)})`;
}

function withWords(nodes: readonly CodeNode[], words: ReadonlyMap<string, string>): readonly CodeNode[] {
  return nodes.map((node) =>
    node.kind === 'folder'
      ? { ...node, children: withWords(node.children, words) }
      : { ...node, displayName: words.get(node.name) ?? node.displayName },
  );
}
