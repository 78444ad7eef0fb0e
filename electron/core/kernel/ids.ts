export interface IdSource {
  /** A new identifier, unique for ever. */
  next(): string;
}
