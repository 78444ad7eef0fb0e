export interface KeysSlice {
  /** Those for codes. */
  readonly areKeysTaken: boolean;
  /** Accelerators that the system refused. */
  readonly refusedKeys: readonly string[];
  /** AltGr types characters with digits on a layout of this user. */
  readonly hasAltGrDigits: boolean;
}

export const noKeysTaken: KeysSlice = { areKeysTaken: false, refusedKeys: [], hasAltGrDigits: false };
