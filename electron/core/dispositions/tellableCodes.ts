import type { DispositionCodeNode, DispositionNode } from '../../contract/snapshot';
import { plainLine } from '../privacy/plainLine';

export interface TellableCodes {
  readonly nodes: readonly DispositionNode[];
  /** Names of more than one code. Only the first of each is left: GWS could not tell them apart either. */
  readonly repeated: readonly string[];
}

/** Codes that an agent can tell apart wherever they are shown: each name once, and no two with the same words. */
export function tellableCodes(nodes: readonly DispositionNode[]): TellableCodes {
  const once = new OncePerName();
  const kept = once.nodes(nodes);
  return { nodes: withOwnWords(kept), repeated: [...once.repeated] };
}

class OncePerName {
  readonly repeated = new Set<string>();
  private readonly seen = new Set<string>();

  nodes(nodes: readonly DispositionNode[]): readonly DispositionNode[] {
    return nodes.flatMap((node): readonly DispositionNode[] => {
      if (node.kind === 'folder') return this.folder(node);
      if (this.seen.has(node.name)) {
        this.repeated.add(node.name);
        return [];
      }
      this.seen.add(node.name);
      return [node];
    });
  }

  /** A folder that had nothing else is not left behind empty. */
  private folder(folder: Extract<DispositionNode, { kind: 'folder' }>): readonly DispositionNode[] {
    const children = this.nodes(folder.children);
    return children.length === 0 && folder.children.length > 0 ? [] : [{ ...folder, children }];
  }
}

interface Placed {
  readonly code: DispositionCodeNode;
  /** The words of its folder; `null` at the top. */
  readonly folder: string | null;
}

function withOwnWords(nodes: readonly DispositionNode[]): readonly DispositionNode[] {
  const words = new Map<string, string>();
  for (const twins of twinsAmong(placed(nodes, null))) {
    const taken = new Set<string>();
    for (const one of twins) {
      let own = wordsAmong(one, twins);
      for (let number = 2; taken.has(own); number += 1) own = `${wordsAmong(one, twins)} #${String(number)}`;
      taken.add(own);
      words.set(one.code.name, own);
    }
  }
  return words.size === 0 ? nodes : withWords(nodes, words);
}

function placed(nodes: readonly DispositionNode[], folder: string | null): readonly Placed[] {
  return nodes.flatMap((node) =>
    node.kind === 'code' ? [{ code: node, folder }] : placed(node.children, node.displayName),
  );
}

function twinsAmong(codes: readonly Placed[]): readonly (readonly Placed[])[] {
  const byWords = new Map<string, Placed[]>();
  for (const one of codes) {
    const key = one.code.displayName.normalize('NFKC').replaceAll(/\s+/gu, ' ');
    const twins = byWords.get(key);
    if (twins === undefined) byWords.set(key, [one]);
    else twins.push(one);
  }
  return [...byWords.values()].filter(({ length }) => length > 1);
}

/** Its folder beside it where that says enough, else its name. */
function wordsAmong({ code, folder }: Placed, twins: readonly Placed[]): string {
  const inSameFolder = twins.filter((other) => other.folder === folder).length;
  if (inSameFolder === 1) return folder === null ? code.displayName : `${code.displayName} (${folder})`;
  return `${code.displayName} (${plainLine(code.name)})`;
}

function withWords(nodes: readonly DispositionNode[], words: ReadonlyMap<string, string>): readonly DispositionNode[] {
  return nodes.map((node) =>
    node.kind === 'folder'
      ? { ...node, children: withWords(node.children, words) }
      : { ...node, displayName: words.get(node.name) ?? node.displayName },
  );
}
