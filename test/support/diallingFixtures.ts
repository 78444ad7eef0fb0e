import type { DiallingView } from '../../electron/contract/dialling';

/** An agent who may dial, on a server that says nothing about numbers. */
export const someDialling: DiallingView = {
  numbers: { expression: null, supportedCharacters: null },
  transferFirst: 'consult',
  mayMarkFavourites: true,
  mayDial: true,
  callerIds: { offered: [], chosen: null },
  dialled: null,
};
