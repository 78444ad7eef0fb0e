const appends = [1, 2, 3, 4].flatMap((number) =>
  ['before', 'half', 'written', 'synced'].map((step) => `write:${String(number)}:${step}`),
);

/**
 * Every step between a click and the ledger at which crashAt.cjs can kill the app. The first append after a start is
 * most often the choice, the second that it is being sent, the third that it was accepted, the fourth its proof.
 */
export const labelledSteps: readonly string[] = [
  ...appends,
  'post:before',
  'post:sent',
  'post:answered',
  'rewrite:before',
  'rewrite:written',
  'rewrite:renamed',
];
