import type { ReconnectCause } from '../../contract/connection';
import type { CodeNode } from '../gws/codeNode';

export interface LoadedCodes {
  readonly source: 'groups' | 'businessAttribute' | 'policy' | 'none';
  readonly nodes: readonly CodeNode[];
  /** Codes and folders of the server beyond the bounds. */
  readonly leftOut: number;
  /** Names of more than one code, of which the first is left. */
  readonly repeated: readonly string[];
}

/** The codes of the agent who is signed in, as far as they are known. */
export type Codes =
  | { readonly state: 'notLoaded' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly cause: ReconnectCause }
  | (LoadedCodes & { readonly state: 'loaded' });

export function asLoaded({ source, nodes, leftOut, repeated }: LoadedCodes): Codes {
  return { state: 'loaded', source, nodes, leftOut, repeated };
}
