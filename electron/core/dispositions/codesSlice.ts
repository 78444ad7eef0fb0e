import type { Codes } from './codes';

export interface CodesSlice {
  readonly codes: Codes;
}

export const noCodes: CodesSlice = { codes: { state: 'notLoaded' } };
