/** A code that a call can be given. */
export interface Code {
  readonly kind: 'code';
  /** Immutable; this is what is sent. */
  readonly name: string;
  readonly displayName: string;
}

export interface CodeFolder {
  readonly kind: 'folder';
  /** Unique in its tree. */
  readonly id: string;
  readonly displayName: string;
  readonly children: readonly CodeNode[];
}

export type CodeNode = Code | CodeFolder;
