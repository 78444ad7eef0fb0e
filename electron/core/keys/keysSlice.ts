export interface KeysSlice {
  readonly areKeysTaken: boolean;
  /** Accelerators that the system would not give. */
  readonly refusedKeys: readonly string[];
}

export const noKeysTaken: KeysSlice = { areKeysTaken: false, refusedKeys: [] };
