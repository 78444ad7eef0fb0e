export interface KeysSlice {
  /** Those for codes. */
  readonly areKeysTaken: boolean;
  /** Accelerators that the system refused. */
  readonly refusedKeys: readonly string[];
}

export const noKeysTaken: KeysSlice = { areKeysTaken: false, refusedKeys: [] };
