import type { CodeNode } from '../gws/codeNode';
import type { ReconnectCause } from '../session/signInFailure';

export interface LoadedCodes {
  readonly source: 'groups' | 'businessAttribute' | 'policy' | 'none';
  readonly nodes: readonly CodeNode[];
  /** Codes and folders of the server beyond Wrapkey's limits. */
  readonly leftOut: number;
  /** Names that several codes share; only the first code of each is kept. */
  readonly repeated: readonly string[];
}

/** What is known of the signed-in agent's codes. */
export type Codes =
  | { readonly state: 'notLoaded' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly cause: ReconnectCause }
  | (LoadedCodes & { readonly state: 'loaded' });

export function asLoaded({ source, nodes, leftOut, repeated }: LoadedCodes): Codes {
  return { state: 'loaded', source, nodes, leftOut, repeated };
}
