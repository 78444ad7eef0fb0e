/** What still goes against the rules of `.dependency-cruiser.mjs`. */

/**
 * @typedef {{ path?: string | string[], pathNot?: string | string[], circular?: boolean, viaOnly?: { pathNot: string } }} Place
 * @typedef {{ name: string, comment: string, from: { path?: string, pathNot?: string | string[] }, to: Place }} Rule
 */

/** A file through which circles still run: texts and their type name each other. */
export const knownCircles = '^electron/adapters/texts/texts\\.ts$';

/**
 * Imports that go the wrong way, with the reason why they are still there. A line goes as soon as its import has gone.
 * @type {readonly { readonly because: string, readonly imports: readonly (readonly [from: string, to: string])[] }[]}
 */
const exceptions = [
  {
    because: 'The view of a call says what several features know of it.',
    imports: [
      ['electron/core/calls/callView.ts', 'electron/core/dispositions/agentRights.ts'],
      ['electron/core/calls/callView.ts', 'electron/core/dispositions/dispositionBlock.ts'],
      ['electron/core/calls/callView.ts', 'electron/core/outbox/dispositionView.ts'],
    ],
  },
];

/** @param {string} file */
const exactly = (file) => `^${file.replaceAll('.', '\\.')}$`;

/**
 * The rule for all but the exceptions, and one for each importer among these.
 * @param {Rule} rule
 */
export function withExceptions(rule) {
  const { from, to } = rule;
  const { path } = from;
  if (path === undefined) return [rule];
  const excepted = exceptions.flatMap(({ imports }) => imports).filter(([importer]) => new RegExp(path).test(importer));
  const importers = [...new Set(excepted.map(([importer]) => importer))];
  /** @param {string} importer */
  const toOthers = (importer) => excepted.filter(([one]) => one === importer).map(([, imported]) => exactly(imported));
  return [
    { ...rule, from: { ...from, pathNot: [from.pathNot ?? [], importers.map(exactly)].flat() } },
    ...importers.map((importer) => ({
      ...rule,
      from: { path: exactly(importer) },
      to: { ...to, pathNot: [to.pathNot ?? [], toOthers(importer)].flat() },
    })),
  ];
}
