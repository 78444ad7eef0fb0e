export interface Random {
  /** In [0, 1). */
  next(): number;
}
